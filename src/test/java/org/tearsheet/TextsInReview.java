package org.tearsheet;

import java.util.function.UnaryOperator;

import org.springframework.boot.test.context.TestComponent;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.library.Titles;
import org.tearsheet.security.SignedInPerson;

/** Texts in review: those on pain with sex, with some words changed. */
@TestComponent
public class TextsInReview {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    private final EditionDesk desk;

    private final Library library;

    private final Colleagues colleagues;

    TextsInReview(EditionDesk desk, Library library, Colleagues colleagues) {
        this.desk = desk;
        this.library = library;
        this.colleagues = colleagues;
    }

    public EditionSeen submit(SignedInPerson author, DocumentKind kind, Language language,
            UnaryOperator<String> change) {
        return colleagues.as(author,
                () -> desk.submit(desk.start(TOPIC, kind, language, draft(kind, language, change))));
    }

    /** Another reviewer returns it, and its author writes on. */
    public EditionSeen rewrite(SignedInPerson author, SignedInPerson other, EditionSeen seen, DocumentKind kind,
            Language language, UnaryOperator<String> change) {
        var back = colleagues.as(other, () -> desk.sendBack(seen, "Say it more kindly"));
        return colleagues.as(author, () -> desk.submit(desk.revise(back, draft(kind, language, change))));
    }

    public static UnaryOperator<String> adding(String sentence) {
        return body -> body.stripTrailing() + "\n\n" + sentence + "\n";
    }

    public LiveEdition live(DocumentKind kind, Language language) {
        return library.edition(TOPIC, kind, language).orElseThrow();
    }

    private EditionDraft draft(DocumentKind kind, Language language, UnaryOperator<String> change) {
        var live = live(kind, language);
        return new EditionDraft(new Titles(live.titles().plain(), live.titles().discreet() + " *"),
                change.apply(live.body()), live.sources().stream().map(Source::key).toList(), "One sentence more");
    }

}
