package org.tearsheet.shell;

/**
 * Knows addresses under a screen that lead nowhere, so that they are answered with 404
 * and not with an empty frame.
 */
public interface AddressCheck {

    /**
     * Whether this address, for whoever is signed in now, has nothing to show.
     * @param path without the leading slash
     */
    boolean leadsNowhere(String path);

}
