package org.tearsheet.interop.cds;

/** Where a card leads; no address tells what it is about. */
record Link(String label, String url, String type) {

    static Link absolute(String label, String url) {
        return new Link(label, url, "absolute");
    }

}
