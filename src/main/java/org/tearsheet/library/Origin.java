package org.tearsheet.library;

/**
 * Where a text comes from: written by this clinic, or delivered with the starter pack.
 */
enum Origin {

    CLINIC, STARTER

}
