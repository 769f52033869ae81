package org.tearsheet.referral;

/** There is a service of this name for this destination already. */
public class ServiceExists extends RuntimeException {

    ServiceExists(Throwable cause) {
        super("There is a service of this name for this destination already", cause);
    }

}
