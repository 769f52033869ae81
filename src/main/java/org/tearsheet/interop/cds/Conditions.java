package org.tearsheet.interop.cds;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.tearsheet.interop.sheets.SystemUri;
import tools.jackson.databind.JsonNode;

/** Reads the codes of FHIR conditions, in a bundle or alone, and nothing else of them. */
final class Conditions {

    /** Records that do not know how to ask for active conditions send these too. */
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved", "refuted", "entered-in-error");

    private Conditions() {
    }

    static Stream<Coding> codings(JsonNode prefetched) {
        return switch (text(prefetched, "resourceType")) {
            case "Bundle" -> prefetched.path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .filter(resource -> text(resource, "resourceType").equals("Condition"))
                .flatMap(Conditions::ofOne);
            case "Condition" -> ofOne(prefetched);
            case "OperationOutcome" -> throw Refusal.of(HttpStatus.PRECONDITION_FAILED, PatientView.CONDITIONS,
                    "could not be had: the record answered with an OperationOutcome.");
            default -> throw Refusal.wrong(PatientView.CONDITIONS, "is neither a Bundle nor a Condition.");
        };
    }

    private static Stream<Coding> ofOne(JsonNode condition) {
        var over = Stream.of("clinicalStatus", "verificationStatus")
            .flatMap(status -> condition.path(status).path("coding").valueStream())
            .anyMatch(coding -> OVER.contains(text(coding, "code")));
        return over ? Stream.empty()
                : condition.path("code").path("coding").valueStream().map(Conditions::coding).flatMap(Optional::stream);
    }

    private static Optional<Coding> coding(JsonNode coding) {
        return SystemUri.read(text(coding, "system")).map(system -> new Coding(system, text(coding, "code")));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).stringValueOpt().orElse("");
    }

}
