package org.tearsheet.interop.infobutton;

/** What was asked, of a feed; what is known of it, of an entry. */
record Category(String scheme, String term) {
}
