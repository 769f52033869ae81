package org.tearsheet.atwork;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.EditionState;
import org.tearsheet.library.JudgementDesk;
import org.tearsheet.library.Language;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Titles;
import org.tearsheet.library.UnderReview;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Standing;

/** An author and a reviewer with one text: written, returned, approved, withdrawn. */
class Editing {

    private final AtWork work;

    private final EditionDesk desk;

    private final DraftDesk drafts;

    private final ReviewDesk reviews;

    private final JudgementDesk judgements;

    private final JdbcClient jdbc;

    private final String slug;

    private final DocumentKind kind;

    private final Language language;

    private final int run;

    private int marks;

    Editing(AtWork work, String slug, DocumentKind kind, Language language, int run) {
        this.work = work;
        this.desk = work.a(EditionDesk.class);
        this.drafts = work.a(DraftDesk.class);
        this.reviews = work.a(ReviewDesk.class);
        this.judgements = work.a(JudgementDesk.class);
        this.jdbc = work.a(JdbcClient.class);
        this.slug = slug;
        this.kind = kind;
        this.language = language;
        this.run = run;
    }

    void forEver() {
        leftOpen().ifPresent(this::discard);
        for (int round = 0;; round++) {
            write(round);
        }
    }

    private void write(int round) {
        var first = mark();
        var seen = work.as(AtWork.AUTHOR, () -> desk.start(new Slug(slug), kind, language, draft(first)));
        say("edition.started", seen, first);
        var begun = seen;
        var typed = mark();
        work.as(AtWork.AUTHOR, () -> drafts.keep(begun, DraftText.of(draft(typed))));
        say("kept", begun, typed);
        var saved = mark();
        seen = work.as(AtWork.AUTHOR, () -> drafts.save(begun, draft(saved)));
        say("edition.revised", seen, saved);
        if (round % 5 == 4) {
            discard(seen.id());
            return;
        }
        seen = submit(seen);
        if (round % 2 == 1) {
            seen = submit(rewrite(seen));
        }
        seen = approve(seen);
        if (round % 3 == 2) {
            var published = seen;
            seen = work.as(AtWork.REVIEWER, () -> desk.withdraw(published, "It is wrong"));
            say("edition.withdrawn", seen, "");
        }
    }

    private EditionSeen submit(EditionSeen draft) {
        var seen = work.as(AtWork.AUTHOR, () -> desk.submit(draft));
        say("edition.submitted", seen, "");
        return seen;
    }

    private EditionSeen rewrite(EditionSeen submitted) {
        var back = work.as(AtWork.REVIEWER, () -> desk.sendBack(submitted, "Say it more kindly"));
        say("edition.returned", back, "");
        var mark = mark();
        var seen = work.as(AtWork.AUTHOR, () -> desk.revise(back, draft(mark)));
        say("edition.revised", seen, mark);
        return seen;
    }

    private EditionSeen approve(EditionSeen submitted) {
        for (var open = open(submitted); !open.isEmpty(); open = open(submitted)) {
            for (var standing : open) {
                work.as(AtWork.REVIEWER, () -> {
                    judgements.judge(submitted, standing.item(), Answer.YES);
                    return standing;
                });
                say("item.judged", submitted, "");
            }
        }
        var seen = work.as(AtWork.REVIEWER, () -> desk.approve(submitted));
        say("edition.published", seen, "");
        return seen;
    }

    private List<Standing> open(EditionSeen seen) {
        return work.as(AtWork.REVIEWER,
                () -> reviews.open(seen.id())
                    .map(UnderReview::report)
                    .stream()
                    .flatMap(report -> report.scorecards().stream())
                    .flatMap(scorecard -> scorecard.open().stream())
                    .toList());
    }

    /** What the process before was killed over. */
    private Optional<EditionId> leftOpen() {
        return jdbc.sql("""
                select e.id from edition e join document d on d.id = e.document_id join topic t on t.id = d.topic_id
                where t.slug = :slug and d.kind = :kind and e.language = :language
                  and e.state in ('DRAFT', 'IN_REVIEW')
                """)
            .param("slug", slug)
            .param("kind", kind.name())
            .param("language", language.tag())
            .query(UUID.class)
            .optional()
            .map(EditionId::new);
    }

    private void discard(EditionId id) {
        var seen = work.as(AtWork.AUTHOR, () -> drafts.open(id).orElseThrow().seen());
        if (seen.state() == EditionState.IN_REVIEW) {
            var submitted = seen;
            seen = work.as(AtWork.REVIEWER, () -> desk.sendBack(submitted, "Begin anew"));
            say("edition.returned", seen, "");
        }
        var draft = seen;
        work.as(AtWork.AUTHOR, () -> {
            drafts.discard(draft);
            return draft;
        });
        say("edition.discarded", draft, "");
    }

    /** The starter's words with a mark of this moment. */
    private EditionDraft draft(String mark) {
        return jdbc
            .sql("""
                    select e.title, e.discreet_title, e.body,
                        array(select source_key from edition_source s where s.edition_id = e.id order by position) as sources
                    from edition e join document d on d.id = e.document_id join topic t on t.id = d.topic_id
                    where t.slug = :slug and d.kind = :kind and e.language = :language and e.number = 1
                    """)
            .param("slug", slug)
            .param("kind", kind.name())
            .param("language", language.tag())
            .query((row, _) -> new EditionDraft(new Titles(row.getString("title"), row.getString("discreet_title")),
                    "%s%n%n%s.%n".formatted(row.getString("body").stripTrailing(), mark),
                    List.of((String[]) row.getArray("sources").getArray()), mark))
            .single();
    }

    private String mark() {
        return "Mark %s %s %d %d".formatted(slug.charAt(0), language.tag(), run, ++marks);
    }

    private static void say(String act, EditionSeen seen, String mark) {
        AtWork.say(String.join("\t", "done", act, seen.id().value().toString(), seen.state().name(),
                String.valueOf(seen.version()), mark));
    }

}
