package org.tearsheet.accounts;

/** Whether somebody can sign in: yes, not before they set a password, or not at all. */
public enum PersonState {

    ACTIVE, WAITING, DISABLED

}
