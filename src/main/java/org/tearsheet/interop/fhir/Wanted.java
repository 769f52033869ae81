package org.tearsheet.interop.fhir;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * How a caller wants an answer, the dearest first.
 *
 * @param named whether the address says it, which goes before what a header says
 */
record Wanted(List<MediaType> types, boolean named) {

    private static final String FORMAT = "_format";

    static Wanted by(HttpServletRequest request, Query query) {
        var format = query.one(FORMAT);
        try {
            return format.isPresent() ? new Wanted(List.of(type(format.get())), true)
                    : new Wanted(accepted(request), false);
        }
        catch (IllegalArgumentException _) {
            return new Wanted(List.of(), format.isPresent());
        }
    }

    private static MediaType type(String format) {
        var name = format.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "json" -> MediaType.parseMediaType(FhirFormat.JSON);
            case "xml" -> MediaType.parseMediaType(FhirFormat.XML);
            // a plus that was not encoded
            default -> MediaType.parseMediaType(name.replaceFirst("(?<=/fhir) ", "+"));
        };
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        var types = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        if (types.isEmpty()) {
            return List.of(MediaType.ALL);
        }
        MimeTypeUtils.sortBySpecificity(types);
        return types;
    }

    /**
     * @throws Refused if nothing of it is spoken here
     */
    Notation notation() {
        return spoken()
            .orElseThrow(() -> new Refused(HttpStatus.NOT_ACCEPTABLE, IssueType.NOTSUPPORTED, "Resources are given as "
                    + FhirFormat.JSON + " and " + FhirFormat.XML + " of FHIR 4.0, paper also as application/pdf."));
    }

    /** For whoever is refused something else already. */
    Notation notationOrJson() {
        return spoken().orElse(Notation.JSON);
    }

    /**
     * Whether it is paper itself that is wanted, as it is unless a format of FHIR is
     * named.
     */
    boolean isPaper() {
        for (var type : types) {
            if (MediaType.APPLICATION_PDF.isCompatibleWith(type)) {
                return true;
            }
            if (Notation.of(type).isPresent() && (named || type.getSubtype().contains("fhir"))) {
                return false;
            }
        }
        return false;
    }

    private Optional<Notation> spoken() {
        return types.stream().flatMap(type -> Notation.of(type).stream()).findFirst();
    }

}
