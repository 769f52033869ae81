package org.tearsheet.search;

/** Where a topic was found; the reason a hit is shown with. */
public enum Field {

    CODE, TITLE, SYNONYM, SUMMARY, BODY

}
