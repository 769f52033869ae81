package org.tearsheet.interop.infobutton;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;

/** How an answer is written. */
enum Format {

    XML("text", "xml"), JSON("application", "json"), JSONP("application", "javascript");

    private final MediaType type;

    Format(String type, String subtype) {
        this.type = new MediaType(type, subtype, StandardCharsets.UTF_8);
    }

    MediaType type() {
        return type;
    }

    /** In any case, with parameters or without; empty if it is not spoken here. */
    static Optional<Format> of(String named) {
        return Optional.ofNullable(switch (named.toLowerCase(Locale.ROOT).split(";", 2)[0].strip()) {
            case "", "text/xml", "application/xml", "application/atom+xml" -> XML;
            case "application/json", "text/json" -> JSON;
            case "application/javascript", "text/javascript" -> JSONP;
            default -> null;
        });
    }

}
