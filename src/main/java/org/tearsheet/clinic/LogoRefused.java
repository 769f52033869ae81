package org.tearsheet.clinic;

/** A file that somebody sent is no logo. */
public class LogoRefused extends RuntimeException {

    private final transient Reason reason;

    LogoRefused(Reason reason) {
        super("The file is no logo: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {

        TOO_LARGE, NO_PICTURE,
        /** It can carry programs, which would run wherever it is shown. */
        SVG, TOO_SMALL, TOO_MANY_PIXELS,

        /** It is made for a printing press, in CMYK. */
        INKS, BROKEN

    }

}
