package org.tearsheet.security;

/** Knows whether people may come in by password or passkey, without the provider. */
public interface LocalSignIn {

    /** Whether the rules let nobody in that way. */
    boolean isOff();

    /** Whether they do, but for somebody for whom whoever runs the server opened it. */
    boolean hasWayBack();

    /** Whether somebody of this name may, as of now. */
    boolean isOpenTo(String username);

}
