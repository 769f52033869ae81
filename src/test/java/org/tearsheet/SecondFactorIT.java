package org.tearsheet;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody signs in with more than a password, in a browser with an authenticator. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.second-factor.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "tearsheet.demo.password=" + SecondFactorIT.PASSWORD })
@Import(TestDatabase.class)
class SecondFactorIT {

    static final String PASSWORD = "second factor password";

    private static final int PORT = freePort();

    private static final String ADDRESS = "http://localhost:" + PORT;

    private static final String CHANGED = "river lamp seven bicycles";

    private static final Duration A_WHILE = Duration.ofMinutes(6);

    /** What is decided by plain SQL holds after two seconds. */
    private static final int A_FEW_SECONDS = 2500;

    private static final List<String> ELSEWHERE = List.of("/checklist", "/my-sign-in", "/desk", "/topics/pain-with-sex",
            "/print/pain-with-sex.pdf", "/");

    private static final MovedClock CLOCK = new MovedClock();

    @TestBean
    @SuppressWarnings({ "NullAway.Init", "UnusedVariable" }) // in place of the real one
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    /** Passkeys are for one address, port and all. */
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
    }

    static Clock clock() {
        return CLOCK;
    }

    @AfterEach
    void everybodyAsBefore() throws InterruptedException {
        CLOCK.goAhead(Duration.ZERO);
        for (var table : List.of("passkey", "authenticator", "wrong_code")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update sign_in_policy set factor_roles = '{}'").update();
        Thread.sleep(A_FEW_SECONDS);
    }

    @OnAPhone
    void whoseRoleNeedsMoreSetsUpAnAppAndGetsNowhereElseBefore(Reader reader) {
        jdbc.sql("update sign_in_policy set factor_roles = '{AUTHOR}'").update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/");
            signIn(page, reader, "author");
            atTheDoor(page);
            Barriers.noneOn(page, reader + " choice");
            assertNothingElseIsOpen(context, page);

            click(page, reader.say("Set up an app", "Configurar una aplicación"));
            page.locator(".qr-code svg path").waitFor();
            Barriers.noneOn(page, reader + " app");
            var secret = page.locator(".app-setup code").textContent().replace(" ", "");
            type(page, "000000");
            page.getByText(reader.say("This code is not right. Wait", "Este código no es correcto. Espere")).waitFor();
            var used = code(secret, 0);
            type(page, used);

            page.locator(".recovery-codes li").last().waitFor();
            Barriers.noneOn(page, reader + " recovery codes");
            var recovery = page.locator(".recovery-codes li").allTextContents();
            assertThat(recovery).hasSize(10);
            var download = page.waitForDownload(() -> page.locator(".recovery-codes a").click());
            assertThat(read(download.path())).contains(recovery);
            click(page, reader.say("I have kept them", "Los he guardado"));
            atHome(page);
            assertThat(context.request().get("/print/pain-with-sex.pdf").status()).isEqualTo(200);

            signOut(page, reader);
            signIn(page, reader, "author");
            atTheDoor(page);
            Barriers.noneOn(page, reader + " proof");
            assertNothingElseIsOpen(context, page);
            type(page, used);
            page.getByText(reader.say("This code is not right, or was used", "Este código no es correcto o ya"))
                .waitFor();
            Barriers.noneOn(page, reader + " wrong code");
            type(page, code(secret, 30));
            atHome(page);

            signOut(page, reader);
            signIn(page, reader, "author");
            type(page, recovery.getFirst());
            atHome(page);
            signOut(page, reader);
            signIn(page, reader, "author");
            type(page, recovery.getFirst());
            page.getByText(reader.say("This code is not right, or was used", "Este código no es correcto o ya"))
                .waitFor();
            click(page, reader.say("Sign out", "Cerrar sesión"));
            page.locator("input[name=username]").waitFor();
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ENGLISH_DAY", "SPANISH_NIGHT" })
    void aPasskeyLetsInWithoutAPasswordAndIsAskedForAfterOne(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, ADDRESS)) {
            var page = context.newPage();
            var authenticator = authenticator(context, page);
            page.navigate("/");
            signIn(page, reader, "clinician");
            atHome(page);
            page.navigate("/my-sign-in");
            page.locator("passkey-maker").waitFor();
            Barriers.noneOn(page, reader + " nothing set up");
            page.locator("passkey-maker input").fill("Test laptop");
            click(page, reader.say("Make a passkey", "Crear una llave de acceso"));
            page.locator(".recovery-codes li").last().waitFor();
            click(page, reader.say("I have kept them", "Los he guardado"));
            page.locator(".my-sign-in li h3").getByText("Test laptop").waitFor();
            Barriers.noneOn(page, reader + " one passkey");

            signOut(page, reader);
            Barriers.noneOn(page, reader + " sign-in");
            var byPasskey = reader.say("Sign in with a passkey", "Entrar con una llave de acceso");
            click(page, byPasskey);
            atHome(page);

            signOut(page, reader);
            page.navigate("/checklist");
            signIn(page, reader, "clinician");
            atTheDoor(page);
            assertThat(register(page)).as("a password makes no other passkey").isNotEqualTo(200);
            click(page, byPasskey);
            page.locator(".checklist-question").first().waitFor();

            signOut(page, reader);
            authenticator.verifies(false);
            click(page, byPasskey);
            page.locator("passkey-door [role=status]:not(:empty)").waitFor();
            assertThat(page.url()).contains("/login");
            authenticator.verifies(true);
            click(page, byPasskey);
            atHome(page);

            page.navigate("/my-sign-in");
            page.locator(".my-sign-in li vaadin-button").click();
            page.locator("vaadin-dialog")
                .getByText(reader.say("It no longer lets you in", "Ya no le deja entrar"))
                .waitFor();
            Barriers.noneOn(page, reader + " question");
            page.locator("vaadin-dialog vaadin-button").last().click();
            page.getByText(reader.say("Your password alone lets you in", "Su contraseña sola le deja")).waitFor();
            signOut(page, reader);
            click(page, byPasskey);
            page.getByText(reader.say("This passkey does not let you in", "Esta llave no le deja entrar")).waitFor();
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    @Test
    void whoIsDisabledDoesNotGetInByPasskey() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            authenticator(context, page);
            page.navigate("/my-sign-in");
            signIn(page, Reader.ENGLISH_DAY, "reviewer");
            click(page, "Make a passkey");
            click(page, "I have kept them");
            signOut(page, Reader.ENGLISH_DAY);
            jdbc.sql("update person set enabled = false, session_era = session_era + 1 where username = 'reviewer'")
                .update();

            click(page, "Sign in with a passkey");

            page.getByText("This passkey does not let you in").waitFor();
            jdbc.sql("update person set enabled = true where username = 'reviewer'").update();
        }
    }

    @Test
    void anAdministratorAsksForMoreAndIsAskedFirst() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/sign-in-rules");
            signIn(page, Reader.ENGLISH_DAY, "admin");
            page.getByLabel("Auditor").check();
            Barriers.noneOn(page, "rules");
            click(page, "Save rules");
            page.getByText("Saved. This holds").waitFor();
            page.locator(".wordmark").click();
            atTheDoor(page);
            assertNothingElseIsOpen(context, page);
        }
    }

    @Test
    void whoChangesTheirPasswordStaysAndIsSignedOutElsewhere() {
        var before = jdbc.sql("select password_hash from person where username = 'clinician'")
            .query(String.class)
            .single();
        try (var browser = new TestBrowser();
                var here = browser.open(Reader.ENGLISH_DAY, ADDRESS);
                var elsewhere = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var other = elsewhere.newPage();
            other.navigate("/");
            signIn(other, Reader.ENGLISH_DAY, "clinician");
            atHome(other);
            var page = here.newPage();
            page.navigate("/my-sign-in");
            signIn(page, Reader.ENGLISH_DAY, "clinician");
            click(page, "Change password");
            var fields = page.locator(".own-password vaadin-password-field input");
            fields.nth(0).fill("no idea");
            fields.nth(1).fill(CHANGED);
            fields.nth(2).fill(CHANGED);
            click(page, "Change password");
            page.getByText("This is not your password").first().waitFor();
            Barriers.noneOn(page, "wrong password");
            fields.nth(0).fill(PASSWORD);
            click(page, "Change password");
            page.getByText("Your password is changed").waitFor();

            page.waitForCondition(() -> elsewhere.request().get("/checklist").url().endsWith("/login"));
            page.navigate("/checklist");
            page.locator(".checklist-question").first().waitFor();
            signOut(page, Reader.ENGLISH_DAY);
            signIn(page, Reader.ENGLISH_DAY, "clinician", CHANGED);
            atHome(page);
        }
        finally {
            jdbc.sql("update person set password_hash = :before where username = 'clinician'")
                .param("before", before)
                .update();
        }
    }

    @Test
    void whoProvedLongAgoWhoTheyAreIsAskedBeforeTheyChangeAnything() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            authenticator(context, page);
            page.navigate("/my-sign-in");
            signIn(page, Reader.ENGLISH_DAY, "reviewer");
            click(page, "Make a passkey");
            click(page, "I have kept them");

            CLOCK.goAhead(A_WHILE);
            assertThat(register(page)).as("past the screen").isEqualTo(404);
            click(page, "Make a passkey");
            page.locator("vaadin-dialog .known-password input").waitFor();
            Barriers.noneOn(page, "once more");
            CLOCK.goAhead(Duration.ZERO);
            page.locator(".known-password input").fill("no idea");
            page.keyboard().press("Enter");
            page.getByText("This is not your password").first().waitFor();
            page.locator(".known-password input").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.getByText("This device has a passkey already").waitFor();

            CLOCK.goAhead(A_WHILE);
            removePasskey(page);
            page.locator("vaadin-dialog passkey-door").waitFor();
            CLOCK.goAhead(Duration.ZERO);
            page.evaluate("() => window.before = true");
            click(page, "Use a passkey");
            page.waitForFunction("() => !window.before && document.querySelector('passkey-maker')");
            removePasskey(page);
            page.getByText("Your password alone lets you in").waitFor();
        }
    }

    private static void removePasskey(Page page) {
        page.locator(".my-sign-in li vaadin-button").click();
        page.locator("vaadin-dialog vaadin-button[theme~=error]").click();
    }

    private static void assertNothingElseIsOpen(BrowserContext context, Page page) {
        for (var place : ELSEWHERE) {
            var answer = context.request().get(place);
            assertThat(answer.url()).as(place).endsWith("/second-factor");
            assertThat(answer.headers().get("content-type")).as(place).startsWith("text/html");
        }
        // a step within the page is no request for a page
        page.evaluate("""
                () => {
                    const link = Object.assign(document.createElement('a'), { href: 'checklist', textContent: 'x' });
                    link.setAttribute('router-link', '');
                    document.body.append(link);
                    link.click();
                    link.remove();
                }""");
        page.waitForTimeout(700);
        assertThat(page.locator(".checklist-question, .my-sign-in").count()).isZero();
        atTheDoor(page);
    }

    private static void atTheDoor(Page page) {
        page.waitForURL("**/second-factor");
        page.locator(".second-factor h1").waitFor();
        page.locator(".second-factor vaadin-button").first().waitFor();
    }

    private static void atHome(Page page) {
        page.locator(".search-box").waitFor();
    }

    private static void signIn(Page page, Reader reader, String username) {
        signIn(page, reader, username, PASSWORD);
    }

    private static void signIn(Page page, Reader reader, String username, String password) {
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill(username);
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    private static void signOut(Page page, Reader reader) {
        click(page, reader.say("Sign out", "Cerrar sesión"));
        page.locator("input[name=username]").waitFor();
    }

    private static void type(Page page, String code) {
        page.locator(".code-field input").fill(code);
        page.keyboard().press("Enter");
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static Object register(Page page) {
        return page.evaluate("""
                async () => {
                    const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
                    const headers = { 'Content-Type': 'application/json', [meta('_csrf_header')]: meta('_csrf') };
                    await fetch('webauthn/register/options', { method: 'POST', headers, body: '{}' });
                    return (await fetch('webauthn/register', { method: 'POST', headers, body: '{}' })).status;
                }""");
    }

    static String code(String secret, int later) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()),
                    Instant.now().plusSeconds(later), Locale.ROOT);
        }
        catch (InvalidKeyException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Authenticator authenticator(BrowserContext context, Page page) {
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        var made = session.send("WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
                { "options": { "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                  "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true } }
                """).getAsJsonObject());
        return new Authenticator(session, made.get("authenticatorId").getAsString());
    }

    /** What a laptop has built in, which recognises its owner, or does not. */
    private record Authenticator(CDPSession session, String id) {

        void verifies(boolean owner) {
            var options = new JsonObject();
            options.addProperty("authenticatorId", id);
            options.addProperty("isUserVerified", owner);
            session.send("WebAuthn.setUserVerified", options);
        }

    }

}
