package org.tearsheet.editorial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import org.tearsheet.library.Concern;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextFilter;

/**
 * The list of texts with a filter in its address. The words of a title stay out of it:
 * what somebody types freely is in no address.
 */
final class TextAddress {

    private static final String SHOW = "show";

    private static final String KIND = "kind";

    private static final String LANGUAGE = "language";

    private TextAddress() {
    }

    static String of(Concern concern) {
        return "%s?%s=%s".formatted(TextsView.ROUTE, SHOW, concern.code());
    }

    static Location of(TextFilter filter) {
        var asked = new LinkedHashMap<String, String>();
        filter.concern().ifPresent(concern -> asked.put(SHOW, concern.code()));
        filter.kind().ifPresent(kind -> asked.put(KIND, code(kind)));
        filter.language().ifPresent(language -> asked.put(LANGUAGE, language.tag()));
        return new Location(TextsView.ROUTE, QueryParameters.simple(Map.copyOf(asked)));
    }

    /** What an address asks for; what is not understood asks for nothing. */
    static TextFilter read(QueryParameters asked) {
        return new TextFilter(asked.getSingleParameter(SHOW).flatMap(Concern::of),
                asked.getSingleParameter(KIND).flatMap(TextAddress::kind),
                asked.getSingleParameter(LANGUAGE).flatMap(Language::of), "");
    }

    private static Optional<DocumentKind> kind(String code) {
        return Arrays.stream(DocumentKind.values()).filter(kind -> code(kind).equals(code)).findFirst();
    }

    private static String code(DocumentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
