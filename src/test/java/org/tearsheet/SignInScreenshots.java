package org.tearsheet;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tearsheet.TestBrowser.Reader;

import static org.tearsheet.Camera.shoot;
import static org.tearsheet.Camera.signIn;

/**
 * Signing in by every way, and being signed out.
 */
@Photographed
class SignInScreenshots {

    private static final MovedClock CLOCK = new MovedClock();

    @TestBean
    @SuppressWarnings({ "NullAway.Init", "UnusedVariable" }) // in place of the real one
    private Clock clock;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    static Clock clock() {
        return CLOCK;
    }

    @ParameterizedTest
    @EnumSource
    void takeIdle(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            context.clock().install();
            page.navigate("/");
            page.locator(".notice").waitFor();
            signIn(page, "clinician");
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
            signIn(page, "author");
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
            signIn(page, "author");
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
            signIn(page, "admin");
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
            signIn(page, "author");
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

}
