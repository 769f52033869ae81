package org.tearsheet.accounts;

/** A change of a person that must not be; nothing has happened. */
public class PersonChangeRefused extends RuntimeException {

    private final Reason reason;

    PersonChangeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why it must not be. */
    public enum Reason {

        /** It would lock the administrator out who asks for it. */
        ONESELF,
        /** Nobody else could sign in as an administrator. */
        LAST_ADMINISTRATOR,
        /** Somebody has this user name. */
        USERNAME_TAKEN,
        /** The rules let nobody in by password. */
        PASSWORDS_OFF

    }

}
