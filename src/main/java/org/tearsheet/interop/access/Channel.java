package org.tearsheet.interop.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tearsheet.security.ApiScope;
import org.tearsheet.security.ApiScope.Authority;

/** A door by which other programs come in, or a patient with a phone. */
public enum Channel {

    INFOBUTTON("/infobutton", Authority.INFOBUTTON) {
        @Override
        public List<String> doors() {
            return List.of(path() + "/service", APPLICATION);
        }
    },
    CDS_HOOKS("/cds-services", Authority.CDS_HOOKS), FHIR("/fhir", Authority.FHIR),
    OPENEMR("/openemr", Authority.OPENEMR),
    /** The page of a sheet for a patient's phone, which has no token. */
    TAKE_HOME("/s", Authority.TAKE_HOME) {
        @Override
        public List<String> doors() {
            return List.of();
        }
    };

    /** Where a record system sends a clinician's browser, which can show no token. */
    static final String APPLICATION = "/infobutton/application";

    private final String path;

    private final String authority;

    Channel(String path, String authority) {
        this.path = path;
        this.authority = authority;
    }

    /** The address that everything of this channel begins with. */
    public String path() {
        return path;
    }

    /** The addresses that whoever sets up a record system is told; none for a page. */
    public List<String> doors() {
        return List.of(path);
    }

    /** That address itself, and all that is below it. */
    String pattern() {
        return path + "/**";
    }

    /** What whoever is let in may do. */
    public String authority() {
        return authority;
    }

    /** The scope that a token for it needs; empty where there are none. */
    public Optional<ApiScope> scope() {
        return Arrays.stream(ApiScope.values()).filter(scope -> scope.authority().equals(authority)).findFirst();
    }

    /** Who can be let in by it. */
    public Set<ChannelAccess> accesses() {
        return scope().isPresent() ? EnumSet.allOf(ChannelAccess.class)
                : EnumSet.of(ChannelAccess.OFF, ChannelAccess.OPEN);
    }

}
