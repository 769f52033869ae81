package org.tearsheet.quality;

/**
 * One paragraph, list item, heading or table cell, without its Markdown.
 *
 * @param line the line of the text on which it begins, counted from 1
 * @param strong whether some of its words are set in bold
 */
record Passage(int line, Words words, Form form, boolean strong) {

    String text() {
        return words.text();
    }

    /** Whether it is read as sentences, unlike a heading or a table cell. */
    boolean prose() {
        return form == Form.PROSE;
    }

    enum Form {

        PROSE, HEADING, CELL

    }

}
