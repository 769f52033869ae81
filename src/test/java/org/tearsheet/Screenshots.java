package org.tearsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.clinic.Pictures;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Evidence;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.FeedbackComment;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextKey;
import org.tearsheet.library.TopicRow;
import org.tearsheet.library.Upkeep;
import org.tearsheet.security.Role;

/**
 * Takes the screenshots of docs/screenshots anew: {@code ./mvnw test -Dtest=Screenshots}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.demo.on=true", "tearsheet.demo.password=screenshots",
                "tearsheet.second-factor.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" })
@Import({ TestDatabase.class, Colleagues.class, ScoreSheets.class, TextsInReview.class })
class Screenshots {

    private static final int TALLEST = 3200;

    private static final MovedClock CLOCK = new MovedClock();

    @TestBean
    @SuppressWarnings({ "NullAway.Init", "UnusedVariable" }) // in place of the real one
    private Clock clock;

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private ReviewDesk reviews;

    @Autowired
    private Library library;

    @Autowired
    private Feedback feedback;

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

    static Clock clock() {
        return CLOCK;
    }

    @ParameterizedTest
    @EnumSource
    void take(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            page.locator(".notice").waitFor();
            shoot(page, reader, "sign-in");
            page.locator("input[name=username]").fill("clinician");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".shelf li").first().waitFor();
            shoot(page, reader, "home");
            page.keyboard().type(reader.say("crying aftr sex", "dispareuna"));
            page.locator(".topics-heading").getByText(Pattern.compile("found|encontr")).waitFor();
            page.waitForTimeout(500);
            shoot(page, reader, "results");
            page.keyboard().press("Enter");
            page.locator(".sheet-paper h1").waitFor();
            var height = (Number) page.evaluate("() => document.querySelector('.topic').scrollHeight + 60");
            page.setViewportSize(reader.width, Math.min(TALLEST, height.intValue()));
            shoot(page, reader, "topic");
            page.setViewportSize(reader.width, 900);
            page.navigate("/topics/unwanted-sex");
            page.locator(".take-home").waitFor();
            shoot(page, reader, "asked-first");
            page.locator(".take-home vaadin-button").first().click();
            page.locator(".patient-view .sheet-paper h1").waitFor();
            shoot(page, reader, "read-together");
            page.navigate("/topics/nothing-like-it");
            page.locator(".message h1").waitFor();
            shoot(page, reader, "not-found");
            checklist(page, reader);
        }
        administration(reader);
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            context.clock().install();
            page.navigate("/");
            page.locator(".notice").waitFor();
            page.locator("input[name=username]").fill("clinician");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".shelf li").first().waitFor();
            page.navigate("/checklist");
            page.locator(".checklist-question").first().waitFor();
            page.clock().fastForward(Duration.ofSeconds(9 * 60 + 10).toMillis());
            page.locator("dialog[open]").waitFor();
            shoot(page, reader, "idle-warning");
            page.clock().fastForward(Duration.ofMinutes(1).toMillis());
            page.locator("input[name=username]").waitFor();
            shoot(page, reader, "idle-signed-out");
        }
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            page.locator(".notice").waitFor();
            page.locator("input[name=username]").fill("reviewer");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".shelf li").first().waitFor();
            page.navigate("/starter-texts");
            page.locator(".starter-texts li").first().waitFor();
            shoot(page, reader, "starter-texts");
        }
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            page.locator(".notice").waitFor();
            page.locator("input[name=username]").fill("auditor");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".audit li").first().waitFor();
            page.locator(".audit-chain vaadin-button").click();
            page.locator(".audit-result").getByText(Pattern.compile("Whole|Completo")).waitFor();
            page.locator(".audit li")
                .filter(new Locator.FilterOptions().setHasText("starter"))
                .first()
                .locator("summary")
                .click();
            page.locator(".audit-details").waitFor();
            page.setViewportSize(reader.width, reader.width < 1000 ? 2400 : 1600);
            page.locator("h1").scrollIntoViewIfNeeded();
            shoot(page, reader, "audit");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeVisit(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/topics/crying-during-or-after-sex");
            page.locator("input[name=username]").fill("clinician");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".sheet-paper h1").waitFor();
            page.keyboard().press("v");
            page.locator(".patient-view .sheet-paper h1").waitFor();
            shoot(page, reader, "shown-to-the-patient");
            page.keyboard().press("Escape");
            page.locator(".talk-pace").click();
            page.keyboard().press("ArrowRight");
            page.evaluate("() => document.querySelector('.talking-points').scrollIntoView({ block: 'center' })");
            shoot(page, reader, "one-step-at-a-time");
            page.keyboard().press("?");
            page.locator(".keys-dialog, .talk-part:visible").first().waitFor();
            shoot(page, reader, "keys");
            page.keyboard().press("Escape");
            page.keyboard().press("b");
            shoot(page, reader, "hidden");
            page.keyboard().press("b");
            page.locator(".paper-actions .print-buttons vaadin-button").last().click();
            page.locator(".packet-bar vaadin-button").waitFor();
            page.navigate("/topics/mood-and-medicines");
            page.locator(".paper-actions .print-buttons vaadin-button").last().click();
            page.locator(".packet-bar vaadin-button").waitFor();
            page.locator(".packet-bar vaadin-button").click();
            page.locator(".packet-drawer .packet-list li").last().waitFor();
            shoot(page, reader, "packet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takePeople(Reader reader) {
        var address = "http://localhost:" + port;
        jdbc.sql(
                """
                        insert into sign_in_try (name, person_id, failures, last_at, waits_until)
                        select sha256('author'), id, 10, now(), now() + interval '15 minutes' from person where username = 'author'
                        on conflict do nothing
                        """)
            .update();
        try (var browser = new TestBrowser();
                var context = browser.open(reader, address);
                var elsewhere = browser.open(reader, address)) {
            var page = context.newPage();
            page.navigate("/people");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".people li").first().waitFor();
            page.waitForTimeout(500);
            page.locator(".invitation input").nth(0).fill("s.okafor." + reader.ordinal());
            page.locator(".invitation input").nth(1).fill("Sam Okafor");
            page.locator(".role-choice input").nth(1).check();
            page.waitForTimeout(500);
            page.locator(".role-choice input").nth(2).check();
            page.waitForTimeout(500);
            page.locator(".people > vaadin-button").click();
            page.locator(".person-link input").waitFor();
            shoot(page, reader, "people-link");
            var link = page.locator(".person-link input").inputValue();
            page.locator("vaadin-dialog vaadin-button").first().click();
            page.setViewportSize(reader.width, reader.width < 1000 ? 2600 : 1900);
            shoot(page, reader, "people");
            page.setViewportSize(reader.width, 900);
            page.locator(".people li")
                .filter(new Locator.FilterOptions().setHasText("s.okafor." + reader.ordinal()))
                .locator(".person-actions vaadin-button")
                .first()
                .click();
            page.locator("vaadin-dialog .role-choice").waitFor();
            shoot(page, reader, "people-roles");
            page.keyboard().press("Escape");
            page.locator(".people li")
                .filter(new Locator.FilterOptions().setHasText("Demo author"))
                .locator(".person-actions vaadin-button")
                .last()
                .click();
            page.locator("vaadin-dialog p").waitFor();
            shoot(page, reader, "people-question");
            var welcome = elsewhere.newPage();
            welcome.navigate(link.substring(link.indexOf("/welcome/")));
            welcome.locator("vaadin-password-field").first().waitFor();
            shoot(welcome, reader, "people-welcome");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeReviews(Reader reader) {
        submitOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/reviews");
            page.locator("input[name=username]").fill("reviewer");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".reviews li").first().waitFor();
            shoot(page, reader, "review-queue");
            page.locator(".reviews li a[lang=%s]".formatted(reader.say("en", "es"))).first().click();
            page.locator(".changed-part").first().waitFor();
            page.setViewportSize(reader.width, TALLEST);
            shoot(page, reader, "review-changes");
            page.locator(".review-quality").scrollIntoViewIfNeeded();
            page.evaluate("() => document.querySelector('.review-quality').scrollIntoView()");
            shoot(page, reader, "review-quality");
            page.evaluate("() => document.querySelector('.review-decision').scrollIntoView()");
            shoot(page, reader, "review-decision");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeClinic(Reader reader) {
        fillTheClinicOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/clinic");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".clinic-profile section").first().waitFor();
            page.setViewportSize(reader.width, reader.width < 1000 ? TALLEST : 2300);
            shoot(page, reader, "clinic");
            page.navigate("/usage");
            page.locator(".usage-plot rect").first().waitFor();
            page.setViewportSize(reader.width, 1300);
            shoot(page, reader, "usage");
            page.navigate("/feedback");
            page.locator(".feedback li").first().waitFor();
            page.setViewportSize(reader.width, 900);
            shoot(page, reader, "feedback");
            page.navigate("/topics/pain-with-sex");
            page.locator(".feedback-form vaadin-details-summary").click();
            page.locator(".feedback-form textarea").fill("555-0142");
            page.locator(".feedback-fields vaadin-button").click();
            page.waitForTimeout(500);
            page.locator(".feedback-fields vaadin-button").scrollIntoViewIfNeeded();
            shoot(page, reader, "feedback-form");
            page.evaluate("() => document.querySelector('.print-actions').scrollIntoView()");
            shoot(page, reader, "print-discreet");
        }
    }

    /** A profile with a logo, prints of a month, and something to answer. */
    private void fillTheClinicOnce() {
        if (jdbc.sql("select count(*) from print_count").query(Long.class).single() > 0) {
            return;
        }
        jdbc.sql("insert into clinic_logo (png, width, height) values (:png, 400, 160)")
            .param("png", Pictures.png(400, 160))
            .update();
        jdbc.sql(
                """
                        update clinic_profile set name = 'Riverside Clinic', phone = '(541) 555-0142',
                            address = '12 Mill Lane, Springfield', neutral_name = 'Appointments', neutral_phone = '(541) 555-0100'
                        """)
            .update();
        jdbc.sql("update clinic_profile set contact_verified_on = current_date").update();
        jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                select current_date - ago, l.id, 'a4', ago % 5 = 0, 1 + ago * 7 % 6
                from live_edition l join topic t on t.id = l.topic_id, generate_series(0, 29) as ago
                where l.kind = 'HANDOUT' and (t.sheet_number + ago) % 4 = 0
                """).update();
        var clinician = colleagues.join(Role.CLINICIAN);
        colleagues.as(clinician, () -> {
            var texts = library.topics(Language.ENGLISH, 0, 2).stream().map(TopicRow::slug).toList();
            texts.forEach(slug -> library.edition(slug, DocumentKind.HANDOUT, Language.ENGLISH)
                .ifPresent(text -> feedback.give(text.id(),
                        new FeedbackComment("The second list is long. My patients stop reading there."),
                        slug.equals(texts.getFirst()))));
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource
    void takeCheck(Reader reader) {
        jdbc.sql("update clinic_profile set check_page = true, name = 'Riverside Clinic', phone = '(541) 555-0142'")
            .update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/topics/when-tears-come");
            page.locator("input[name=username]").fill("clinician");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".sheet .check img").scrollIntoViewIfNeeded();
            shoot(page, reader, "check-sheet");
            var code = page.locator(".sheet .check p").textContent();
            page.navigate("/check");
            page.locator(".check vaadin-text-field input").fill(code);
            page.locator(".check-answer.good").waitFor();
            shoot(page, reader, "check");
            page.locator(".check vaadin-text-field input").fill("K7M4-29QX");
            page.locator(".check-answer.bad").waitFor();
            shoot(page, reader, "check-mistyped");
            page.navigate("/c/" + code);
            shoot(page, reader, "check-page");
            page.locator("#code").fill("K7M4-29QX");
            page.keyboard().press("Enter");
            page.locator(".alarm").waitFor();
            shoot(page, reader, "check-page-mistyped");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeChannels(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/channels");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".channel").first().waitFor();
            page.locator(".channel").nth(0).locator("vaadin-radio-button").nth(1).click();
            page.locator(".channel").nth(2).locator("vaadin-radio-button").nth(2).click();
            page.locator(".channel").nth(2).locator(".warning").waitFor();
            page.setViewportSize(reader.width, reader.width < 1000 ? 3000 : 2400);
            page.locator("h1").scrollIntoViewIfNeeded();
            shoot(page, reader, "channels");
            for (int channel = 0; channel < 3; channel++) {
                page.locator(".channel").nth(channel).locator("vaadin-radio-button").nth(1).click();
                page.locator(".channel").nth(channel).locator("vaadin-button[theme~=primary]").click();
            }
            page.waitForTimeout(500);
            page.navigate("/channels/connect");
            page.locator(".example-call").nth(6).waitFor();
            shoot(page, reader, "connect");
            var asked = "/infobutton/application?mainSearchCriteria.v.cs=ICD10CM&informationRecipient.languageCode.c="
                    + reader.say("en", "es") + "&mainSearchCriteria.v.c=";
            page.setViewportSize(reader.width, 900);
            page.navigate(asked + "N94.10&informationRecipient=PROV&explain=true");
            page.locator("main h1").waitFor();
            shoot(page, reader, "infobutton");
            page.navigate(asked + "Z99.99");
            page.locator("main h1").waitFor();
            shoot(page, reader, "infobutton-none");
            page.navigate("/infobutton/application?mainSearchCriteria.v.c=N94.10");
            page.locator("main h1").waitFor();
            shoot(page, reader, "infobutton-refused");
        }
    }

    /** The start screen: the tour, favourites, the whole clinic's, and help. */
    @ParameterizedTest
    @EnumSource
    void takeStart(Reader reader) {
        jdbc.sql("delete from person_help").update();
        jdbc.sql("delete from clinic_favourite").update();
        jdbc.sql("""
                insert into clinic_favourite (topic_id, place)
                select id, row_number() over () from topic where sheet_number in (3, 17, 18)
                """).update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            page.locator("input[name=username]").fill("clinician");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".tour").waitFor();
            shoot(page, reader, "home-tour");
            page.locator(".tour-actions vaadin-button").last().click();
            for (var topic : List.of("pain-with-sex", "postcoital-dysphoria", "stress-and-performance-worry")) {
                var star = page.locator("li:has(a[href='topics/%s']) .favourite vaadin-button".formatted(topic)).last();
                if (!"true".equals(star.getAttribute("aria-pressed"))) {
                    star.click();
                }
            }
            context.request().get("/print/5.pdf");
            context.request().get("/print/9.pdf");
            page.navigate("/");
            page.locator(".recent li").first().waitFor();
            shoot(page, reader, "home-favourites");
            page.locator(".help-button").click();
            page.locator(".screen-help li").first().waitFor();
            shoot(page, reader, "home-help");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeHome(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/topics/unwanted-sex");
            page.locator("input[name=username]").fill("clinician");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".instead-of-paper").waitFor();
            shoot(page, reader, "asked-first");
            page.locator(".instead-of-paper vaadin-button").click();
            page.locator(".nothing-taken").waitFor();
            shoot(page, reader, "nothing-taken");
            page.navigate("/topics/pain-with-sex");
            page.locator(".not-safe-home vaadin-details-summary").click();
            page.locator(".instead-of-paper").waitFor();
            shoot(page, reader, "not-safe-home");
            page.locator(".instead-of-paper vaadin-button").click();
            page.locator(".nothing-taken").waitFor();
            shoot(page, reader, "not-safe-nothing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takePhone(Reader reader) {
        jdbc.sql("update channel set access = 'OPEN' where name = 'TAKE_HOME'").update();
        jdbc.sql("update clinic_profile set name = 'Riverside Clinic', phone = '(541) 555-0142'").update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/s/3");
            shoot(page, reader, "phone");
            page.locator(".jump a").click();
            page.keyboard().press("Shift");
            shoot(page, reader, "phone-help");
            page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
            shoot(page, reader, "phone-end");
            page.setViewportSize(reader.width < 1000 ? 320 : reader.width, 700);
            page.navigate("/s/3?size=large");
            shoot(page, reader, "phone-large");
            page.navigate("/s/99");
            shoot(page, reader, "phone-missing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takePaperFindings(Reader reader) {
        renewOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/texts/pain-with-sex/handout/en");
            page.locator("input[name=username]").fill("author");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator("a[href^=drafts], a[href^='/drafts']").first().click();
            page.locator(".draft-form").waitFor();
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
    void takePacks(Reader reader) throws IOException {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/packs");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".packs-export").waitFor();
            shoot(page, reader, "packs");
            page.locator(".packs input[type=file]").setInputFiles(PacksScreenIT.pack());
            page.locator(".packs-row").first().waitFor();
            var height = (Number) page.evaluate("() => document.querySelector('.packs').scrollHeight + 60");
            page.setViewportSize(reader.width, Math.min(TALLEST, height.intValue()));
            shoot(page, reader, "packs-preview");
            page.setViewportSize(reader.width, 900);
            page.locator(".packs-row > vaadin-button").first().click();
            page.locator(".packs-part").first().waitFor();
            shoot(page, reader, "packs-compare");
            page.keyboard().press("Escape");
            page.locator(".packs input[type=file]")
                .setInputFiles(PacksScreenIT.pack(text -> text.replace("take-home: read-here", "take-home: [read-here")
                    .replace("## Qué es", "## ¿Qué es?")
                    .replace("system: SNOMED-CT", "system: SNOMED")
                    .replace("version: \"2026", "version: \"v2026")));
            page.locator(".packs-import > div > ul > li").first().waitFor();
            page.evaluate("() => document.querySelector('.packs-import').scrollIntoView()");
            shoot(page, reader, "packs-faults");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeTexts(Reader reader) {
        renewOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/desk");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
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
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
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
            page.navigate("/texts/pain-with-sex/handout/en");
            page.locator("input[name=username]").fill("author");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator("a[href^=drafts], a[href^='/drafts']").first().click();
            page.locator(".draft-form").waitFor();
            shoot(page, reader, "draft");
            page.locator(".draft-side vaadin-radio-button").last().click();
            page.locator(".draft-quality h3").first().waitFor();
            shoot(page, reader, "draft-quality");
        }
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

    /** Both languages of one sheet, for all readers. */
    private void submitOnce() {
        var reviewer = colleagues.join(Role.REVIEWER);
        if (colleagues.as(reviewer, () -> reviews.oldest(1)).isEmpty()) {
            var author = colleagues.join(Role.AUTHOR);
            for (var language : Language.values()) {
                texts.submit(author, DocumentKind.HANDOUT, language, ReviewJourneyIT::reworded);
            }
        }
    }

    private static void checklist(Page page, Reader reader) {
        page.navigate("/checklist");
        page.locator(".checklist-question").first().waitFor();
        shoot(page, reader, "checklist");
        for (var key : "112111101110".split("")) {
            type(page, key);
        }
        press(page, "H1", 2);
        press(page, "H2", 0);
        press(page, "H4", 2);
        press(page, "H3", 5);
        press(page, "H5", 1);
        shoot(page, reader, "checklist-assessed");
        page.locator(".sheet-suggestions > vaadin-button").click();
        page.locator(".print-step .sheet-paper h1").waitFor();
        shoot(page, reader, "checklist-print-step");
        page.keyboard().press("Escape");
        press(page, "S1", 1);
        shoot(page, reader, "checklist-emergency");
        press(page, "P0", 2);
        shoot(page, reader, "checklist-not-private");
    }

    private static void type(Page page, String key) {
        page.keyboard().press(key);
        page.waitForTimeout(250);
    }

    private static void press(Page page, String item, int place) {
        page.locator("[aria-labelledby=question-%s] vaadin-button".formatted(item)).nth(place).click();
        page.waitForTimeout(250);
    }

    private void administration(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/services");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".services li").first().waitFor();
            shoot(page, reader, "services");
            page.navigate("/api-tokens");
            page.locator("form, .new-token, vaadin-text-field").first().waitFor();
            shoot(page, reader, "api-tokens");
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
            page.locator("input[name=username]").fill("author");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".definition-list vaadin-details").first().waitFor();
            var tabs = page.locator(".draft-side vaadin-radio-button");
            tabs.last().click();
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

    @ParameterizedTest
    @EnumSource
    void takeSecondFactor(Reader reader) {
        jdbc.sql("update sign_in_policy set factor_roles = '{AUTHOR}'").update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/login");
            page.locator("passkey-door").waitFor();
            shoot(page, reader, "sign-in-passkey");
            author(page);
            page.locator(".factor-setup > div > vaadin-button").click();
            page.locator(".qr-code svg path").waitFor();
            page.setViewportSize(reader.width, 1300);
            shoot(page, reader, "second-factor-setup");
            var secret = page.locator(".app-setup code").textContent().replace(" ", "");
            page.locator(".code-field input").fill(SecondFactorIT.code(secret, 0));
            page.keyboard().press("Enter");
            page.locator(".recovery-codes li").last().waitFor();
            page.setViewportSize(reader.width, 900);
            shoot(page, reader, "recovery-codes");
            page.navigate("/my-sign-in");
            page.locator("passkey-maker").waitFor();
            page.setViewportSize(reader.width, 1250);
            shoot(page, reader, "my-sign-in");
            CLOCK.goAhead(Duration.ofMinutes(6));
            page.locator(".my-sign-in section").last().locator("vaadin-button").click();
            page.locator("vaadin-dialog .code-field input").waitFor();
            page.setViewportSize(reader.width, 900);
            shoot(page, reader, "my-sign-in-proof-with-app");
            CLOCK.goAhead(Duration.ZERO);
            page.keyboard().press("Escape");
            page.locator(".sign-out").click();
            author(page);
            page.locator(".proof .code-field").waitFor();
            page.setViewportSize(reader.width, 900);
            shoot(page, reader, "second-factor");
        }
        finally {
            jdbc.sql("delete from authenticator").update();
            jdbc.sql("update sign_in_policy set factor_roles = '{}'").update();
        }
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/sign-in-rules");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator("vaadin-checkbox").first().waitFor();
            shoot(page, reader, "sign-in-rules");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeMySignIn(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/my-sign-in");
            author(page);
            page.locator("passkey-maker").waitFor();
            page.setViewportSize(reader.width, 1250);
            shoot(page, reader, "my-sign-in-off");
            page.locator(".my-sign-in section vaadin-button").first().click();
            var fields = page.locator(".own-password vaadin-password-field input");
            fields.nth(0).fill("no idea");
            fields.nth(1).fill("river lamp seven bicycles");
            fields.nth(2).fill("river lamp seven bicycles");
            page.locator(".own-password vaadin-button[theme~=primary]").click();
            page.locator(".known-password[invalid]").waitFor();
            page.setViewportSize(reader.width, 900);
            shoot(page, reader, "my-sign-in-password");
            CLOCK.goAhead(Duration.ofMinutes(6));
            page.locator(".my-sign-in section").last().locator("vaadin-button").click();
            page.locator("vaadin-dialog .known-password input").waitFor();
            shoot(page, reader, "my-sign-in-proof");
        }
        finally {
            CLOCK.goAhead(Duration.ZERO);
            jdbc.sql("delete from sign_in_try").update();
        }
    }

    private static void author(Page page) {
        page.locator("input[name=username]").fill("author");
        page.locator("input[name=password]").fill("screenshots");
        page.keyboard().press("Enter");
    }

    private static void shoot(Page page, Reader reader, String screen) {
        page.waitForTimeout(500);
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator')?.loading");
        var name = "%s-%s.png".formatted(screen, reader.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/screenshots", name)));
    }

}
