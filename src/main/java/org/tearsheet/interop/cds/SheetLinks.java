package org.tearsheet.interop.cds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.interop.sheets.Addresses;
import org.tearsheet.interop.sheets.Words;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Outlet;
import org.tearsheet.library.TopicPage;

/**
 * The links to the sheets of a topic, and to the checklist, kept for as long as nothing
 * live has changed. They are for a clinician's browser, which signs in where they lead.
 */
@Component
class SheetLinks {

    private static final int KEPT = 5_000;

    private static final int CHECKLIST = 0;

    private final Outlet outlet;

    private final Addresses addresses;

    private final Cache<Key, List<Link>> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    SheetLinks(Outlet outlet, Addresses addresses) {
        this.outlet = outlet;
        this.addresses = addresses;
    }

    /** Its live handouts, the one in the reader's language first. */
    List<Link> of(int sheetNumber, Language reader, Mark mark) {
        return kept.get(new Key(mark, sheetNumber, reader),
                _ -> outlet.topic(sheetNumber).map(topic -> read(topic, reader)).orElse(List.of()));
    }

    /** None if no checklist is live. */
    List<Link> checklist(Language reader, Mark mark) {
        return kept.get(new Key(mark, CHECKLIST, reader), _ -> checklist(reader).or(() -> checklist(Language.ENGLISH))
            .map(edition -> Link.absolute(new Words(reader).say("card.checklist", String.valueOf(edition.number())),
                    addresses.checklist()))
            .stream()
            .toList());
    }

    private Optional<LiveEdition> checklist(Language language) {
        return outlet.live(CHECKLIST, DocumentKind.CHECKLIST, language);
    }

    /** Of paper that the patient is asked about first, the screen where that is done. */
    private List<Link> read(TopicPage topic, Language reader) {
        var words = new Words(reader);
        var sheets = topic.languages(DocumentKind.HANDOUT)
            .stream()
            .sorted(Comparator.comparing(language -> language != reader))
            .flatMap(language -> topic.live(DocumentKind.HANDOUT, language).stream())
            .toList();
        return topic.takeHome().isAskedFirst()
                ? sheets.stream()
                    .limit(1)
                    .map(sheet -> link("card.screen", words, sheet, addresses.screen(sheet.sheetNumber())))
                    .toList()
                : sheets.stream()
                    .map(sheet -> link("card.sheet." + sheet.language().tag(), words, sheet, addresses.print(sheet)))
                    .toList();
    }

    private static Link link(String key, Words words, LiveEdition sheet, String address) {
        return Link.absolute(words.say(key, String.valueOf(sheet.sheetNumber()), String.valueOf(sheet.number())),
                address);
    }

    private record Key(Mark mark, int sheetNumber, Language reader) {
    }

}
