package org.tearsheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Paper comes back: a clinician checks it on a screen, and a stranger on the public page.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class CheckPaperIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void closeThePage() {
        switchPage(false);
    }

    @OnAPhone
    void whatStandsOnPaperIsAnswered(Reader reader) {
        switchPage(true);
        var address = "http://localhost:" + port;
        try (var browser = new TestBrowser();
                var clinic = browser.open(reader, address);
                var home = browser.open(reader, address)) {
            var page = clinic.newPage();
            page.navigate("/topics/pain-with-sex");
            page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("clinician");
            page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
            page.keyboard().press("Enter");
            var code = page.locator(".sheet .check p").textContent();
            page.navigate("/check");
            page.getByLabel(reader.say("Check code", "Código de verificación")).pressSequentially(code.toLowerCase());
            page.getByText(reader.say("It may be handed out.", "Se puede entregar.")).waitFor();
            Barriers.noneOn(page, reader + " screen");

            var other = home.newPage();
            other.navigate("/c");
            Barriers.noneOn(other, reader + " form");
            other.getByLabel(reader.say("Check code", "Código de verificación")).fill(code);
            other.keyboard().press("Enter");
            other.getByText(reader.say("This paper is current.", "Esta hoja está vigente.")).waitFor();
            Barriers.noneOn(other, reader + " page");
            assertThat(other.url()).endsWith("/c");
            other.locator(".aside a").click();
            other.getByText(reader.say("Esta hoja está vigente.", "This paper is current.")).waitFor();
            assertThat(home.cookies()).isEmpty();
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    @Test
    void aRealServerSetsNoCookieWhetherThePageIsThereOrNot() throws Exception {
        assertThat(get("/c/K7M429QK", "203.0.113.1").statusCode()).isEqualTo(404);
        assertThat(get("/c/K7M429QK", "203.0.113.1").headers().firstValue("Set-Cookie")).isEmpty();

        switchPage(true);
        var answer = get("/c/K7M429QK", "203.0.113.1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    }

    @Test
    void whoTriesTooOftenWaitsForTheNextMinute() throws Exception {
        switchPage(true);
        int answered = 0;
        var answer = get("/c/K7M429QK", "203.0.113.2");
        while (answer.statusCode() == 200 && answered < 100) {
            answered++;
            answer = get("/c/K7M429QK", "203.0.113.2");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Please wait a minute");
        assertThat(get("/c/K7M429QK", "203.0.113.3").statusCode()).as("somebody else").isEqualTo(200);
        assertThat(answered).as("twenty in each of at most two minutes").isBetween(20, 40);
    }

    /** As a proxy on this machine hands on what somebody asked from elsewhere. */
    private HttpResponse<String> get(String path, String from) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", from)
                .build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private void switchPage(boolean on) {
        jdbc.sql("update clinic_profile set check_page = :on").param("on", on).update();
    }

}
