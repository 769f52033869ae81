package org.tearsheet;

import java.io.IOException;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.clinic.Pictures;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.FeedbackComment;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.TopicRow;
import org.tearsheet.security.Role;

import static org.tearsheet.Camera.TALLEST;
import static org.tearsheet.Camera.shoot;
import static org.tearsheet.Camera.signIn;

/**
 * What an administrator sees.
 */
@Photographed
class AdministrationScreenshots {

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Library library;

    @Autowired
    private Feedback feedback;

    @Autowired
    private JdbcClient jdbc;

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
            signIn(page, "admin");
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
    void takeClinic(Reader reader) {
        fillTheClinicOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/clinic");
            signIn(page, "admin");
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

    @ParameterizedTest
    @EnumSource
    void takeChannels(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/channels");
            signIn(page, "admin");
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

    @ParameterizedTest
    @EnumSource
    void takePacks(Reader reader) throws IOException {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/packs");
            signIn(page, "admin");
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
    void takeServices(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/services");
            signIn(page, "admin");
            page.locator(".services li").first().waitFor();
            shoot(page, reader, "services");
            page.navigate("/api-tokens");
            page.locator("form, .new-token, vaadin-text-field").first().waitFor();
            shoot(page, reader, "api-tokens");
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
                select current_date - ago, l.id, 'a4', 'normal', ago % 5 = 0, 1 + ago * 7 % 6
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

}
