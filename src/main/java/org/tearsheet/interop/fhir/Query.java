package org.tearsheet.interop.fhir;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What was sent, in the address or as a form. It is read here and not by the server,
 * which would log what it cannot read.
 */
final class Query {

    static final Query NONE = new Query();

    private static final int MOST = 8 * 1024;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Query() {
    }

    /**
     * @throws Refused if it cannot be read, or is too long
     */
    static Query of(HttpServletRequest request) throws IOException {
        var query = new Query();
        var address = request.getQueryString() == null ? "" : request.getQueryString();
        if (address.length() > MOST) {
            throw new Refused(HttpStatus.URI_TOO_LONG, IssueType.TOOLONG, "The address is too long.");
        }
        query.read(address);
        if (request.getMethod().equals("POST")) {
            query.read(form(request));
        }
        return query;
    }

    private static String form(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, IssueType.TOOLONG, "The form is too long.");
        }
        var type = String.valueOf(request.getContentType()).strip().toLowerCase(Locale.ROOT);
        if (body.length > 0 && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, IssueType.NOTSUPPORTED,
                    "A search by POST is a form (application/x-www-form-urlencoded).");
        }
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    Set<String> names() {
        return values.keySet();
    }

    /**
     * The value of a parameter; empty if it was not sent, or without one.
     * @throws Refused if there are several
     */
    Optional<String> one(String name) {
        var sent = values.getOrDefault(name, List.of());
        if (sent.size() > 1) {
            throw Refused.wrong(name + " is given more than once.");
        }
        return sent.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    private void read(String encoded) {
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            var name = decode(parts[0]);
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(parts.length == 1 ? "" : decode(parts[1]));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        }
        catch (IllegalArgumentException _) {
            throw Refused.wrong("The address or the form is not encoded as it should be.");
        }
    }

}
