package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A text on its whole way, in a real browser and two real servers: written, returned,
 * mended, approved, printed, translated, packed, and taken in by a clinic whose library
 * is empty.
 */
class EditorialJourneyIT {

    private static final String PASSWORD = "a sheet on its way";

    private static final String HANDOUT = "/texts/pain-with-sex/handout/";

    private static final String FIRST_PART = "[data-field=WHAT_IT_IS] textarea";

    @TempDir
    private Path folder;

    @Test
    void aTextIsWrittenReturnedMendedApprovedPrintedTranslatedPackedAndTakenInElsewhere() throws Exception {
        try (var here = start("here"); var browser = new TestBrowser()) {
            var author = signIn(browser, here, "author");
            var reviewer = signIn(browser, here, "reviewer");
            var clinician = signIn(browser, here, "clinician");

            write(author, "en", "Ask. You had better ask us.");
            sendBack(reviewer, "Say it more kindly");
            author.navigate("/desk");
            author.locator(".returned-reason").getByText("Say it more kindly").waitFor();
            author.locator("a[href^=drafts]").first().click();
            author.locator(".draft-head .returned-reason").getByText("Say it more kindly").waitFor();
            mend(author, "Ask. You had better ask us.", "You can ask us anything.");
            assertThat(printed(clinician, "en")).doesNotContain("You can ask us anything.");
            approve(reviewer);
            assertThat(printed(clinician, "en")).contains("You can ask us anything.").doesNotContain("had better");

            assertThat(behind(author)).as("translations behind").isEqualTo(1);
            write(author, "es", "Puede preguntarnos todo.");
            approve(reviewer);
            assertThat(behind(author)).isZero();
            assertThat(printed(clinician, "es")).contains("Puede preguntarnos todo.");

            var pack = export(signIn(browser, here, "admin"));
            try (var elsewhere = start("elsewhere", "--tearsheet.starter=")) {
                takeIn(browser, elsewhere, pack);
                var other = signIn(browser, elsewhere, "clinician");
                for (var language : List.of("en", "es")) {
                    assertThat(printed(other, language)).as(language).isEqualTo(printed(clinician, language));
                }
            }
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    private RunningTearsheet start(String name, String... settings) throws IOException {
        var all = new ArrayList<>(List.of(settings));
        all.add("--tearsheet.demo.password=" + PASSWORD);
        return RunningTearsheet.start(folder.resolve(name), all.toArray(String[]::new));
    }

    private static Page signIn(TestBrowser browser, RunningTearsheet tearsheet, String user) {
        var page = browser.open(Reader.ENGLISH_DAY, tearsheet.address()).newPage();
        page.navigate("/");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".sign-out").waitFor();
        return page;
    }

    /** Begins the next edition with one sentence more, and sends it to review. */
    private static void write(Page author, String language, String sentence) {
        author.navigate(HANDOUT + language);
        button(author, "Start a new draft").click();
        author.locator(FIRST_PART).waitFor();
        if (language.equals("es")) {
            author.locator(".draft-original ins").getByText("You can ask us anything.").waitFor();
        }
        fill(author, author.locator(FIRST_PART).inputValue() + "\n\n" + sentence);
        submit(author);
    }

    private static void mend(Page author, String wrong, String right) {
        fill(author, author.locator(FIRST_PART).inputValue().replace(wrong, right));
        submit(author);
    }

    private static void fill(Page author, String text) {
        author.locator(FIRST_PART).fill(text);
        author.locator(".draft-head p[role=status]").getByText("Kept for you at").waitFor();
    }

    private static void submit(Page author) {
        button(author, "Save and send to review").click();
        author.getByRole(AriaRole.HEADING).getByText("Sent to review").waitFor();
    }

    private static void sendBack(Page reviewer, String reason) {
        review(reviewer);
        reviewer.locator(".review-decision textarea").fill(reason);
        button(reviewer, "Return to the authors").click();
        reviewer.locator(".review-done").waitFor();
    }

    /** Says yes wherever a reviewer must answer, and publishes. */
    private static void approve(Page reviewer) {
        review(reviewer);
        var waiting = reviewer.locator(".score-sheet > ul:not([hidden]) > li .score-answers");
        while (waiting.count() > 0) {
            var item = waiting.first().getAttribute("aria-labelledby");
            waiting.first().locator("vaadin-button").first().click();
            reviewer.locator(".score-sheet > ul > li [aria-labelledby='%s']".formatted(item))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        button(reviewer, "Approve and publish").click();
        reviewer.locator(".review-done").getByText("Approved and published.").waitFor();
    }

    private static void review(Page reviewer) {
        reviewer.navigate("/reviews");
        reviewer.locator(".reviews li a").first().click();
        reviewer.locator(".review-decision").waitFor();
    }

    private static int behind(Page author) {
        author.navigate("/desk");
        var figure = author.locator(".desk-figures li")
            .filter(new Locator.FilterOptions().setHasText("Translations behind"));
        figure.waitFor();
        return Integer.parseInt(figure.textContent().replaceAll("\\D", ""));
    }

    private static Path export(Page admin) {
        admin.navigate("/packs");
        admin.locator(".packs-export vaadin-multi-select-combo-box input").fill("When sex hurts");
        admin.locator("vaadin-multi-select-combo-box-item").getByText("When sex hurts").click();
        admin.keyboard().press("Escape");
        admin.getByLabel("With the referral checklist").uncheck();
        return admin.waitForDownload(() -> admin.getByText("Download the pack").click()).path();
    }

    /** What comes in are drafts: authors send them to review, and a reviewer approves. */
    private static void takeIn(TestBrowser browser, RunningTearsheet elsewhere, Path pack) throws IOException {
        var admin = signIn(browser, elsewhere, "admin");
        admin.navigate("/packs");
        admin.locator(".packs input[type=file]")
            .setInputFiles(new FilePayload("pack.zip", "application/zip", Files.readAllBytes(pack)));
        button(admin, "Import as drafts").click();
        admin.getByText("The pack was imported.").waitFor();
        var author = signIn(browser, elsewhere, "author");
        var reviewer = signIn(browser, elsewhere, "reviewer");
        assertThat(author.request().get(elsewhere.address() + "/print/pain-with-sex.pdf").status()).isEqualTo(404);
        for (var text : List.of("handout/en", "handout/es")) {
            author.navigate("/texts/pain-with-sex/" + text);
            author.getByText("Open the draft").click();
            author.locator(".draft-form").waitFor();
            submit(author);
            approve(reviewer);
        }
    }

    /**
     * What stands on the sheet, but for the number of its edition and the clinic's own
     * check code.
     */
    private static String printed(Page clinician, String language) throws IOException {
        var answer = clinician.request().get("/print/pain-with-sex.pdf?lang=" + language);
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf)
                .replaceAll("\\s+", " ")
                .replaceAll("(Edition|Edición) \\d+", "$1")
                .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "");
        }
    }

    private static Locator button(Page page, String name) {
        return page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(name));
    }

}
