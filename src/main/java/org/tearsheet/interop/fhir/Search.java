package org.tearsheet.interop.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/**
 * A search as it was understood. What else was sent is left out, and is not in the
 * address that the answer says it answers.
 *
 * @param applied by name, as sent
 * @param count of a page; none of them if only their number is asked for
 * @param ofPatient whether it was for what is about one patient
 */
record Search(Map<String, String> applied, int count, boolean ofPatient) {

    static final int USUAL = 20;

    static final int MOST = 50;

    /** Nothing here is about anybody, so nobody's documents are found. */
    static final Set<String> OF_PATIENTS = Set.of("patient", "subject", "encounter");

    private static final String COUNT = "_count";

    private static final int MOST_VALUES = 50;

    Search {
        applied = Collections.unmodifiableMap(new LinkedHashMap<>(applied));
    }

    /**
     * @throws Refused if it is wrong, or holds what is not known and the caller is strict
     */
    static Search of(HttpServletRequest request, Query query, List<String> known) {
        for (var name : query.names()) {
            check(name, known, isStrict(request));
        }
        var applied = new LinkedHashMap<String, String>();
        known.forEach(name -> query.one(name).ifPresent(value -> applied.put(name, value)));
        return new Search(applied, count(query),
                query.names().stream().anyMatch(name -> OF_PATIENTS.contains(base(name))));
    }

    private static void check(String name, List<String> known, boolean strict) {
        if (!name.equals(base(name)) && known.contains(base(name))) {
            throw new Refused(HttpStatus.BAD_REQUEST, IssueType.NOTSUPPORTED,
                    base(name) + " is known, but not with what is behind it: neither modifiers nor chains are.");
        }
        if (strict && !known.contains(name) && !OF_PATIENTS.contains(base(name)) && !name.equals(COUNT)
                && !name.equals("_format")) {
            throw new Refused(HttpStatus.BAD_REQUEST, IssueType.NOTSUPPORTED,
                    "There is a parameter that is not known here. Known are %s, _count and _format."
                        .formatted(String.join(", ", known)));
        }
    }

    private static String base(String name) {
        return name.split("[:.]", 2)[0];
    }

    private static boolean isStrict(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer"))
            .stream()
            .flatMap(header -> Arrays.stream(header.toLowerCase(Locale.ROOT).split("[,;]")))
            .anyMatch(preference -> preference.strip().replace("\"", "").equals("handling=strict"));
    }

    private static int count(Query query) {
        var count = query.one(COUNT).orElse(String.valueOf(USUAL));
        if (!count.matches("[0-9]{1,9}")) {
            throw Refused.wrong("_count is a whole number, 0 or more.");
        }
        return Math.min(MOST, Integer.parseInt(count));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(applied.get(name));
    }

    /**
     * The values of a parameter, any of which is looked for; empty if it was not sent.
     */
    Optional<List<Token>> tokens(String name) {
        return value(name).map(value -> {
            var tokens = Arrays.stream(value.split("(?<!\\\\),", -1)).map(Token::of).toList();
            if (tokens.size() > MOST_VALUES) {
                throw Refused.wrong("%s has more than %d values.".formatted(name, MOST_VALUES));
            }
            return tokens;
        });
    }

    /** The address of this search, or of what comes behind it. */
    String address(String place, Map<String, String> more) {
        var parameters = new LinkedHashMap<>(applied);
        more.keySet().forEach(parameters::remove);
        parameters.put(COUNT, String.valueOf(count));
        parameters.putAll(more);
        return place + parameters.entrySet()
            .stream()
            .map(parameter -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
    }

    /**
     * A value with its system, or in any.
     *
     * @param system empty for any
     * @param code empty for any of the system
     */
    record Token(String system, String code) {

        private static final String BAR = "|";

        static Token of(String text) {
            int bar = text.indexOf(BAR);
            return bar < 0 ? new Token("", text.strip())
                    : new Token(text.substring(0, bar).strip(), text.substring(bar + 1).strip());
        }

        boolean fits(String ownSystem, String ownCode) {
            return (system.isEmpty() || system.equals(ownSystem))
                    && (code.isEmpty() ? !system.isEmpty() : code.equals(ownCode));
        }

    }

}
