package org.tearsheet.library;

/**
 * How many local services nobody has verified lately, for the desk. Whoever keeps the
 * services knows.
 */
public interface UnverifiedServices {

    int count();

}
