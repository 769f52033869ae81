package org.tearsheet.interop.infobutton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

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
 * What is said of each topic. It is kept for as long as nothing live has changed; what
 * was asked is not part of it.
 */
@Component
class Entries {

    private static final int KEPT = 5_000;

    private final Outlet outlet;

    private final Addresses addresses;

    private final Cache<Key, List<Entry>> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    Entries(Outlet outlet, Addresses addresses) {
        this.outlet = outlet;
        this.addresses = addresses;
    }

    /** Its handout and, for some, its talking points; none if neither is live. */
    List<Entry> of(int sheetNumber, View view, Mark mark) {
        return kept.get(new Key(mark, sheetNumber, view),
                key -> outlet.topic(key.sheetNumber()).map(topic -> read(topic, key.view())).orElse(List.of()));
    }

    private List<Entry> read(TopicPage topic, View view) {
        var handout = live(topic, DocumentKind.HANDOUT, view).map(edition -> handout(edition, topic, view));
        var talk = Optional.of(view)
            .filter(View::talks)
            .flatMap(_ -> live(topic, DocumentKind.TALKING_POINTS, view))
            .map(edition -> talk(edition, view));
        return Stream.of(handout, talk).flatMap(Optional::stream).toList();
    }

    /** In the language that was asked for, or in another where there is none in it. */
    private static Optional<LiveEdition> live(TopicPage topic, DocumentKind kind, View view) {
        return topic.live(kind, view.language())
            .or(() -> topic.languages(kind).stream().findFirst().flatMap(other -> topic.live(kind, other)));
    }

    private Entry handout(LiveEdition edition, TopicPage topic, View view) {
        var words = new Words(edition.language());
        var asksFirst = edition.takeHome().isAskedFirst();
        var says = new StringJoiner("");
        if (view.clinician()) {
            says.add(Prose.paragraph(topic.text(edition.language()).summary()));
        }
        says.add(facts("summary.sheet", edition, words)).add(foreign(edition, view));
        if (asksFirst) {
            says.add(Prose.paragraph(words.say(view.clinician() ? "summary.ask.first" : "summary.ask")));
        }
        if (view.clinician()) {
            says.add(Prose.paragraph(words.say("summary.discreet", edition.titles().discreet())));
        }
        return entry(edition, view.clinician() ? edition.titles().plain() : edition.titles().discreet(),
                asksFirst ? List.of(screen(edition, words)) : links(edition, view, words), says.toString());
    }

    private Entry talk(LiveEdition edition, View view) {
        var words = new Words(edition.language());
        return entry(edition, words.say("talk.title", edition.titles().plain()), List.of(screen(edition, words)),
                facts("talk.sheet", edition, words) + foreign(edition, view) + Prose.of(edition));
    }

    private List<Link> links(LiveEdition edition, View view, Words words) {
        var links = new ArrayList<Link>();
        var number = String.valueOf(edition.sheetNumber());
        if (view.phones()) {
            links.add(new Link(addresses.phone(edition), "html", edition.language(), words.say("link.page", number)));
        }
        var paper = switch (view.caller()) {
            case PERSON, SYSTEM -> addresses.print(edition);
            case PROGRAM, STRANGER -> addresses.paper(edition);
        };
        links.add(new Link(paper, "application/pdf", edition.language(), words.say("link.pdf", number)));
        if (view.clinician()) {
            links.add(screen(edition, words));
        }
        return links;
    }

    private Link screen(LiveEdition edition, Words words) {
        return new Link(addresses.screen(edition.sheetNumber()), "html", edition.language(),
                words.say("link.screen", String.valueOf(edition.sheetNumber())));
    }

    private static String facts(String key, LiveEdition edition, Words words) {
        return Prose.paragraph(words.say(key, String.valueOf(edition.sheetNumber()), String.valueOf(edition.number()),
                words.date(edition.published())));
    }

    /** For whoever asked for another language, in theirs. */
    private static String foreign(LiveEdition edition, View view) {
        return edition.language() == view.language() ? "" : Prose
            .paragraph(new Words(view.language()).say("summary." + edition.language().tag()), view.language());
    }

    private Entry entry(LiveEdition edition, String title, List<Link> links, String summary) {
        var published = midnight(edition.published());
        return new Entry(edition.language(), title, links, addresses.tag(edition), published, summary,
                List.of(new Category("edition", String.valueOf(edition.number())),
                        new Category("reviewDue", edition.reviewDue().toString())),
                published);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private record Key(Mark mark, int sheetNumber, View view) {
    }

}
