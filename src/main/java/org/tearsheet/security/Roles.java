package org.tearsheet.security;

/** Names of the roles, for annotations. */
public final class Roles {

    public static final String CLINICIAN = "CLINICIAN";

    public static final String AUTHOR = "AUTHOR";

    public static final String REVIEWER = "REVIEWER";

    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    public static final String AUDITOR = "AUDITOR";

    private Roles() {
    }

}
