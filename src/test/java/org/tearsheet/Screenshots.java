package org.tearsheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

/**
 * Takes the screenshots of docs/screenshots anew: {@code ./mvnw test -Dtest=Screenshots}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.demo.on=true", "tearsheet.demo.password=screenshots" })
@Import(TestDatabase.class)
class Screenshots {

    private static final int TALLEST = 3200;

    @LocalServerPort
    private int port;

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
            page.locator(".topics li").first().waitFor();
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
            page.locator(".read-together .sheet-paper h1").waitFor();
            shoot(page, reader, "read-together");
            page.navigate("/topics/nothing-like-it");
            page.locator(".message h1").waitFor();
            shoot(page, reader, "not-found");
        }
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            context.clock().install();
            page.navigate("/");
            page.locator(".notice").waitFor();
            page.locator("input[name=username]").fill("clinician");
            page.locator("input[name=password]").fill("screenshots");
            page.keyboard().press("Enter");
            page.locator(".topics li").first().waitFor();
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
            page.locator(".topics li").first().waitFor();
            page.navigate("/starter-texts");
            page.locator(".starter-texts li").first().waitFor();
            shoot(page, reader, "starter-texts");
        }
    }

    private static void shoot(Page page, Reader reader, String screen) {
        page.waitForTimeout(500);
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator')?.loading");
        var name = "%s-%s.png".formatted(screen, reader.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/screenshots", name)));
    }

}
