package org.tearsheet.interop.fhir;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.springframework.stereotype.Component;
import org.tearsheet.interop.fhir.Search.Token;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.EditionRecord;
import org.tearsheet.library.EditionState;
import org.tearsheet.library.Language;
import org.tearsheet.library.Outlet;
import org.tearsheet.library.RecordPlace;
import org.tearsheet.library.RecordQuery;

/**
 * Every handout that was ever published, as documents. They are found by what is on
 * record of them, and never by a word.
 */
@Component
class DocumentShelf {

    static final List<String> KNOWN = List.of("_id", "identifier", "language", "status", "type", "after");

    private static final String LANGUAGES = "urn:ietf:bcp:47";

    private static final String STATUSES = "http://hl7.org/fhir/document-reference-status";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,9})-([a-z]{2})-([0-9]{1,9})");

    private static final Set<EditionState> PUBLISHED_ONCE = EnumSet.of(EditionState.PUBLISHED, EditionState.SUPERSEDED,
            EditionState.WITHDRAWN);

    private final Outlet outlet;

    private final LiveHandouts live;

    private final DocumentWriter writer;

    private final Addresses addresses;

    DocumentShelf(Outlet outlet, LiveHandouts live, DocumentWriter writer, Addresses addresses) {
        this.outlet = outlet;
        this.live = live;
        this.writer = writer;
        this.addresses = addresses;
    }

    /**
     * @throws Refused if there is none of this id
     */
    DocumentReference read(EditionId id) {
        return outlet.published(id)
            .filter(edition -> edition.kind() == DocumentKind.HANDOUT)
            .map(this::document)
            .orElseThrow(() -> Refused.missing("There is nothing with this id."));
    }

    Bundle find(Search search) {
        var wanted = wanted(search);
        var after = search.value("after").map(DocumentShelf::place).orElse(RecordPlace.START);
        var found = search.count() == 0 ? List.<EditionRecord>of()
                : outlet.handoutsOnRecord(wanted, after, search.count() + 1);
        var page = found.subList(0, Math.min(found.size(), search.count()));
        var bundle = Bundles.of(search, addresses.of(DocumentWriter.TYPE), outlet.countOnRecord(wanted));
        page.forEach(edition -> Bundles.add(bundle, addresses.of(DocumentWriter.TYPE, edition.id().toString()),
                document(edition)));
        if (found.size() > page.size()) {
            bundle.addLink()
                .setRelation("next")
                .setUrl(search.address(addresses.of(DocumentWriter.TYPE),
                        Map.of("after", DocumentWriter.number(page.getLast()))));
        }
        return bundle;
    }

    private DocumentReference document(EditionRecord edition) {
        return writer.write(edition, edition.live() ? live.of(edition.id()) : Optional.empty());
    }

    private RecordQuery wanted(Search search) {
        var ids = Stream.of(search.tokens("_id").map(DocumentShelf::ids), search.tokens("identifier").map(this::named))
            .flatMap(Optional::stream)
            .reduce(DocumentShelf::both);
        var none = search.ofPatient() || search.tokens("type").filter(types -> !fit(types)).isPresent();
        return new RecordQuery(none ? Optional.of(Set.of()) : ids,
                some(search, "language", Set.of(Language.values()), LANGUAGES, Language::tag),
                some(search, "status", PUBLISHED_ONCE, STATUSES, state -> DocumentWriter.status(state).toCode()));
    }

    private static boolean fit(List<Token> types) {
        return types.stream().anyMatch(type -> type.fits(DocumentWriter.LOINC, DocumentWriter.EDUCATION_NOTE));
    }

    /** Those of all that a parameter leaves. */
    private static <T> Set<T> some(Search search, String name, Set<T> all, String system, Function<T, String> code) {
        Predicate<T> wanted = one -> search.tokens(name)
            .map(tokens -> tokens.stream().anyMatch(token -> token.fits(system, code.apply(one))))
            .orElse(true);
        return all.stream().filter(wanted).collect(Collectors.toSet());
    }

    private static Set<EditionId> ids(List<Token> tokens) {
        if (!tokens.stream().allMatch(token -> ID.matcher(token.code()).matches())) {
            throw Refused.wrong("_id has up to 64 letters, digits, dots and hyphens.");
        }
        return tokens.stream().flatMap(token -> id(token.code()).stream()).collect(Collectors.toSet());
    }

    private static Optional<EditionId> id(String text) {
        return EditionId.of(text).filter(edition -> edition.toString().equals(text));
    }

    /** By the id of an edition, by what stands on its paper, or by the sheet's number. */
    private Set<EditionId> named(List<Token> tokens) {
        return tokens.stream().flatMap(this::named).collect(Collectors.toSet());
    }

    private Stream<EditionId> named(Token token) {
        var code = token.code();
        if (code.startsWith(DocumentWriter.UUID)) {
            return id(code.substring(DocumentWriter.UUID.length())).filter(_ -> token.fits(DocumentWriter.URI, code))
                .stream();
        }
        if (!code.matches("[1-9][0-9]{0,8}(-.*)?")) {
            return Stream.empty();
        }
        return outlet.published(Integer.parseInt(code.split("-", 2)[0]), DocumentKind.HANDOUT)
            .stream()
            .filter(edition -> token.fits(addresses.sheets(), String.valueOf(edition.sheetNumber()))
                    || token.fits(addresses.editions(), DocumentWriter.number(edition)))
            .map(EditionRecord::id);
    }

    private static Set<EditionId> both(Set<EditionId> some, Set<EditionId> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static RecordPlace place(String text) {
        var place = PLACE.matcher(text);
        if (!place.matches()) {
            throw Refused.wrong("after is taken from the link of an earlier answer.");
        }
        return new RecordPlace(Integer.parseInt(place.group(1)), place.group(2), Integer.parseInt(place.group(3)));
    }

}
