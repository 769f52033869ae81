package org.tearsheet.interop.infobutton;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What was sent, in the address or as a form. Clients write names in any case, and blanks
 * around names and values. It is read here and not by the server, which would log what it
 * cannot read.
 */
final class Parameters {

    /** Of one call, encoded; a server's usual limit for an address. */
    static final int MOST = 8 * 1024;

    private static final int HEXADECIMAL = 16;

    private static final int BYTE = 256;

    /** Neither a log nor XML can carry them. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]");

    private final Map<String, List<String>> values = new HashMap<>();

    private Parameters() {
    }

    static Parameters of(String... encoded) {
        var parameters = new Parameters();
        for (var text : encoded) {
            parameters.read(text);
        }
        return parameters;
    }

    /**
     * @throws Refused if it is too long, or no form
     */
    static Parameters of(HttpServletRequest request) throws IOException {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        if (query.length() > MOST) {
            throw new Refused(HttpStatus.URI_TOO_LONG, "", "The address is too long.");
        }
        return request.getMethod().equals("POST") ? of(query, form(request)) : of(query);
    }

    private static String form(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "", "The form is too long.");
        }
        var type = String.valueOf(request.getContentType()).strip().toLowerCase(Locale.ROOT);
        if (body.length > 0 && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "",
                    "What is sent by POST is a form (application/x-www-form-urlencoded).");
        }
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /**
     * The one value of a parameter, empty if it was not sent.
     * @throws Refused if there are several
     */
    String one(String name) {
        var sent = values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (sent.size() > 1) {
            throw Refused.wrong(name, "is given more than once.");
        }
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    /** The same, under its usual name or under one it had before. */
    String one(String name, String formerName) {
        var value = one(name);
        return value.isEmpty() ? one(formerName) : value;
    }

    private void read(String encoded) {
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            var name = decode(parts[0]).toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(parts.length == 1 ? "" : decode(parts[1]));
            }
        }
    }

    private static String decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '%' && hex(text, at + 1) >= 0 && hex(text, at + 2) >= 0) {
                bytes.write(hex(text, at + 1) * HEXADECIMAL + hex(text, at + 2));
                at += 2;
            }
            else if (sign < BYTE) {
                bytes.write(sign == '+' ? ' ' : sign);
            }
            else {
                bytes.writeBytes(String.valueOf(sign).getBytes(StandardCharsets.UTF_8));
            }
        }
        return CONTROLS.matcher(bytes.toString(StandardCharsets.UTF_8)).replaceAll(" ").strip();
    }

    private static int hex(String text, int at) {
        return at < text.length() ? Character.digit(text.charAt(at), HEXADECIMAL) : -1;
    }

}
