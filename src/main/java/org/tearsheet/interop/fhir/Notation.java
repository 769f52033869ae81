package org.tearsheet.interop.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.MediaType;

/** How resources are written. */
enum Notation {

    JSON(FhirFormat.JSON) {
        @Override
        String text(Resource resource) {
            return FORMAT.json(resource);
        }
    },
    XML(FhirFormat.XML) {
        @Override
        String text(Resource resource) {
            return FORMAT.xml(resource);
        }
    };

    private static final FhirFormat FORMAT = new FhirFormat();

    private static final String VERSION = "4.0";

    private final MediaType type;

    Notation(String type) {
        this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }

    MediaType type() {
        return type;
    }

    byte[] write(Resource resource) {
        return text(resource).getBytes(StandardCharsets.UTF_8);
    }

    abstract String text(Resource resource);

    /** JSON for whoever takes anything; empty for what is not spoken here. */
    static Optional<Notation> of(MediaType wanted) {
        var version = wanted.getParameter("fhirVersion");
        if (version != null && !version.replace("\"", "").startsWith(VERSION)) {
            return Optional.empty();
        }
        return switch (wanted.getType() + "/" + wanted.getSubtype()) {
            case "*/*", "application/*", "application/fhir+json", "application/json", "application/json+fhir",
                    "text/json" ->
                Optional.of(JSON);
            case "application/fhir+xml", "application/xml", "application/xml+fhir", "text/xml" -> Optional.of(XML);
            default -> Optional.empty();
        };
    }

}
