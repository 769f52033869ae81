package org.tearsheet.editorial;

import org.springframework.boot.test.context.TestComponent;
import org.tearsheet.Colleagues;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.security.SignedInPerson;

/** Texts in review: the starter library's with a few words changed. */
@TestComponent
class ReviewFixtures {

    static final Slug TOPIC = new Slug("pain-with-sex");

    private final EditionDesk desk;

    private final Library library;

    private final Colleagues colleagues;

    ReviewFixtures(EditionDesk desk, Library library, Colleagues colleagues) {
        this.desk = desk;
        this.library = library;
        this.colleagues = colleagues;
    }

    EditionSeen submit(SignedInPerson author, DocumentKind kind, String addition) {
        return colleagues.as(author,
                () -> desk.submit(desk.start(TOPIC, kind, Language.ENGLISH, draft(kind, addition))));
    }

    /** Somebody else returns it, and its author writes on. */
    EditionSeen rewrite(SignedInPerson author, SignedInPerson other, EditionSeen seen, DocumentKind kind,
            String addition) {
        var back = colleagues.as(other, () -> desk.sendBack(seen, "Say it more kindly"));
        return colleagues.as(author, () -> desk.submit(desk.revise(back, draft(kind, addition))));
    }

    LiveEdition live(DocumentKind kind) {
        return library.edition(TOPIC, kind, Language.ENGLISH).orElseThrow();
    }

    private EditionDraft draft(DocumentKind kind, String addition) {
        var live = live(kind);
        return new EditionDraft(live.titles(), live.body().stripTrailing() + "\n\n" + addition + "\n",
                live.sources().stream().map(Source::key).toList(), "One sentence more");
    }

}
