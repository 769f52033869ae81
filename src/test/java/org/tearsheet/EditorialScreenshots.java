package org.tearsheet;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Evidence;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextKey;
import org.tearsheet.library.Upkeep;
import org.tearsheet.security.Role;

import static org.tearsheet.Camera.TALLEST;
import static org.tearsheet.Camera.shoot;
import static org.tearsheet.Camera.signIn;

/**
 * What an author sees, and the desk.
 */
@Photographed
class EditorialScreenshots {

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private Library library;

    @Autowired
    private EditionDesk editions;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private TextDesk desk;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DraftDesk drafts;

    @ParameterizedTest
    @EnumSource
    void takeTexts(Reader reader) {
        renewOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/desk");
            signIn(page, "admin");
            page.locator(".due-chart").waitFor();
            page.setViewportSize(reader.width, reader.width < 1000 ? 2400 : 1600);
            shoot(page, reader, "desk");
            page.navigate("/texts?show=overdue");
            page.locator(".texts li").first().waitFor();
            page.setViewportSize(reader.width, 1200);
            shoot(page, reader, "texts");
            page.navigate("/texts/pain-with-sex/handout/en");
            page.locator(".text-history li").first().waitFor();
            page.setViewportSize(reader.width, reader.width < 1000 ? TALLEST : 2400);
            shoot(page, reader, "text");
            page.setViewportSize(reader.width, 900);
            page.locator(".text-now vaadin-button").click();
            page.locator("vaadin-dialog vaadin-text-area").waitFor();
            shoot(page, reader, "text-withdraw");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeTopics(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/library/topics");
            signIn(page, "admin");
            page.locator(".texts li").first().waitFor();
            shoot(page, reader, "topics");
            page.navigate("/library/topics/kink-and-aftercare");
            page.locator(".topic-texts li").first().waitFor();
            page.setViewportSize(reader.width, TALLEST);
            shoot(page, reader, "topic-edit");
            page.setViewportSize(reader.width, 1100);
            page.navigate("/library/sources");
            page.locator(".texts li").first().waitFor();
            shoot(page, reader, "sources");
            page.navigate("/library/sources/BIRD11");
            page.locator(".topic-texts li").first().waitFor();
            page.setViewportSize(reader.width, 1800);
            shoot(page, reader, "source");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeDrafts(Reader reader) {
        renewOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            openTheDraft(page);
            shoot(page, reader, "draft");
            page.locator(".draft-side vaadin-radio-button").last().click();
            page.locator(".draft-quality h3").first().waitFor();
            shoot(page, reader, "draft-quality");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takePaperFindings(Reader reader) {
        renewOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            openTheDraft(page);
            page.locator(".draft-form textarea")
                .first()
                .fill("Rest. \uD83D\uDE42\n\n" + "|sometimes".repeat(12) + "|\n" + "|---".repeat(12) + "|\n"
                        + "|often".repeat(12) + "|\n\n### " + "A heading goes on. ".repeat(6));
            page.keyboard().press("Tab");
            page.waitForTimeout(1500);
            page.locator(".draft-side vaadin-radio-button").last().click();
            page.locator(".draft-quality h3").first().waitFor();
            page.waitForTimeout(1000);
            page.evaluate("() => document.querySelector('.draft-quality').scrollIntoView()");
            shoot(page, reader, "paper-findings");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeChecklistDraft(Reader reader) {
        var author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        var language = reader.say("en", "es").equals("es") ? Language.SPANISH : Language.ENGLISH;
        var live = colleagues.as(author, () -> library.checklist(language)).orElseThrow();
        var seen = colleagues.as(author, () -> editions.startChecklist(language, new EditionDraft(live.titles(),
                live.body(), live.sources().stream().map(Source::key).toList(), "A threshold of our own")));
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/drafts/" + seen.id());
            signIn(page, "author");
            page.locator(".definition-list vaadin-details").first().waitFor();
            if (language == Language.SPANISH) { // beside its original
                page.locator(".draft-side vaadin-radio-button").last().click();
            }
            page.setViewportSize(reader.width, reader.width < 1000 ? 2400 : 1100);
            shoot(page, reader, "checklist-draft-list");
        }
        finally {
            colleagues.as(author, () -> {
                drafts.open(seen.id()).ifPresent(open -> drafts.discard(open.seen()));
                return seen;
            });
        }
    }

    private static void openTheDraft(Page page) {
        page.navigate("/texts/pain-with-sex/handout/en");
        signIn(page, "author");
        page.locator("a[href^=drafts], a[href^='/drafts']").first().click();
        page.locator(".draft-form").waitFor();
    }

    /** A text of the clinic with a history, and texts of every standing. */
    private void renewOnce() {
        var reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
        var key = new TextKey(Optional.of(new Slug("pain-with-sex")), DocumentKind.HANDOUT, Language.ENGLISH);
        if (colleagues.as(reviewer, () -> desk.open(key)).orElseThrow().history().size() > 1) {
            return;
        }
        PassingTime.due(jdbc, 45, "title like '%ain%'");
        PassingTime.due(jdbc, 140, "title like 'S%'");
        PassingTime.due(jdbc, -12, "title like 'C%' and language = 'es'");
        PassingTime.due(jdbc, -52, "title like 'D%' and language = 'es'");
        var author = colleagues.join(Role.AUTHOR);
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, ReviewJourneyIT::reworded);
        var back = colleagues.as(reviewer, () -> editions.sendBack(seen, "Say it more kindly"));
        var again = sheets.fill(reviewer, colleagues.as(author, () -> editions.submit(back)));
        var live = colleagues.as(reviewer, () -> editions.approve(again));
        PassingTime.due(jdbc, 20, "id = '%s'".formatted(live.id()));
        var late = colleagues.as(reviewer, () -> desk.open(key)).orElseThrow().row().live().orElseThrow().seen();
        colleagues.as(reviewer,
                () -> upkeep.renew(late, new Evidence("Searched PubMed, no new guideline.", List.of("STI21"))));
        PassingTime.due(jdbc, 20, "id = '%s'".formatted(live.id()));
        colleagues.as(author, () -> upkeep.begin(key));
    }

}
