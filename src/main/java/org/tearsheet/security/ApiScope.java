package org.tearsheet.security;

import java.util.Arrays;

/** What an API token may be used for. */
public enum ApiScope {

    CHECKLIST_ASSESS(Authority.CHECKLIST_ASSESS), CHECKLIST_READ(Authority.CHECKLIST_READ),
    INFOBUTTON(Authority.INFOBUTTON), CDS_HOOKS(Authority.CDS_HOOKS), FHIR(Authority.FHIR), OPENEMR(Authority.OPENEMR);

    private final String authority;

    ApiScope(String authority) {
        this.authority = authority;
    }

    /** The scope that is written this way, such as {@code checklist.read}. */
    public static ApiScope of(String text) {
        return Arrays.stream(values())
            .filter(scope -> scope.text().equals(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no scope " + text));
    }

    public String text() {
        return authority.substring(Authority.PREFIX.length());
    }

    public String authority() {
        return authority;
    }

    /** The authorities that the scopes give, for annotations. */
    public static final class Authority {

        private static final String PREFIX = "SCOPE_";

        public static final String CHECKLIST_ASSESS = PREFIX + "checklist.assess";

        public static final String CHECKLIST_READ = PREFIX + "checklist.read";

        public static final String INFOBUTTON = PREFIX + "infobutton";

        public static final String CDS_HOOKS = PREFIX + "cds-hooks";

        public static final String FHIR = PREFIX + "fhir";

        public static final String OPENEMR = PREFIX + "openemr";

        /** Of anybody with a phone while that page is open; no token has it. */
        public static final String TAKE_HOME = PREFIX + "take-home";

        /** Whoever reads sheets through one of the channels, as an expression. */
        public static final String READS_SHEETS = "hasAnyAuthority('" + INFOBUTTON + "', '" + CDS_HOOKS + "', '" + FHIR
                + "', '" + OPENEMR + "', '" + TAKE_HOME + "')";

        private Authority() {
        }

    }

}
