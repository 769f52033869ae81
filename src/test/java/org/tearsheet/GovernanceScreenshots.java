package org.tearsheet;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.ReviewDesk;
import org.tearsheet.security.Role;

import static org.tearsheet.Camera.TALLEST;
import static org.tearsheet.Camera.shoot;
import static org.tearsheet.Camera.signIn;

/**
 * What reviewers and auditors see.
 */
@Photographed
class GovernanceScreenshots {

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private ReviewDesk reviews;

    @ParameterizedTest
    @EnumSource
    void takeReviews(Reader reader) {
        submitOnce();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/reviews");
            signIn(page, "reviewer");
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
    void takeStarterTexts(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            page.locator(".notice").waitFor();
            signIn(page, "reviewer");
            page.locator(".shelf li").first().waitFor();
            page.navigate("/starter-texts");
            page.locator(".starter-texts li").first().waitFor();
            shoot(page, reader, "starter-texts");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeAudit(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            page.locator(".notice").waitFor();
            signIn(page, "auditor");
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

}
