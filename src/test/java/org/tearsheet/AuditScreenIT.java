package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An auditor reads, verifies and takes along the trail in a real browser, and gets
 * nowhere else.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class AuditScreenIT {

    @LocalServerPort
    private int port;

    @AtADesk
    void anAuditorFindsVerifiesAndTakesAlong(Reader reader) throws IOException {
        try (var browser = new TestBrowser(); var context = open(browser, reader)) {
            var page = signIn(context, reader, "auditor");
            page.locator(".audit li").first().waitFor();
            assertThat(page.locator(".audit li h3").first().textContent())
                .isEqualTo(reader.say("auditor signed in", "auditor entró"));
            assertThat(page.locator(".menu a").allTextContents())
                .containsExactly(reader.say("Audit trail", "Auditoría"));
            Barriers.noneOn(page, reader + " list");

            page.locator(".audit-chain vaadin-button").click();
            page.locator(".audit-result").getByText(reader.say("Whole:", "Completo:")).waitFor();
            page.locator(".audit summary").first().click();
            page.locator(".audit-details").first().waitFor();
            Barriers.noneOn(page, reader + " verified, details");
            var head = page.locator(".audit-chain code").textContent();

            page.getByLabel(reader.say("Head written down earlier", "Cabecera anotada antes"))
                .fill("1:" + "a".repeat(64));
            page.locator(".audit-chain vaadin-button").click();
            page.locator(".audit-broken")
                .getByText(reader.say("Replaced: entry 1", "Reemplazado: el registro 1"))
                .waitFor();
            Barriers.noneOn(page, reader + " replaced");

            page.getByLabel(reader.say("What it was done to", "Sobre qué")).fill("Starter");
            page.waitForCondition(() -> page.locator(".audit li").count() == 1);
            assertThat(page.locator(".audit li h3").textContent())
                .isEqualTo(reader.say("The system loaded the pack “starter”", "El sistema cargó el paquete “starter”"));
            Barriers.noneOn(page, reader + " filtered");

            var download = page.waitForDownload(() -> page.locator(".audit-export").click());
            assertThat(download.suggestedFilename()).isEqualTo("audit-trail.csv");
            var lines = Files.readAllLines(download.path());
            assertThat(lines).hasSize(3);
            assertThat(lines.get(1)).contains("pack.loaded", "starter", "digest");
            assertThat(lines.get(2)).startsWith(head.substring(0, head.indexOf(':')) + ",")
                .contains("trail.head")
                .endsWith(head.substring(head.indexOf(':') + 1));
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    @Test
    void anAuditorGetsNowhereElse() {
        try (var browser = new TestBrowser(); var context = open(browser, Reader.ENGLISH_DAY)) {
            var page = signIn(context, Reader.ENGLISH_DAY, "auditor");
            page.locator(".audit li").first().waitFor();
            for (var address : List.of("/checklist", "/services", "/api-tokens", "/starter-texts",
                    "/topics/pain-with-sex")) {
                page.navigate(address);

                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("There is nothing here."))
                    .waitFor();
                assertThat(page.url()).endsWith(address);
            }
            assertThat(page.request().get("/print/pain-with-sex.pdf?lang=en&paper=a4").status()).isEqualTo(404);
        }
    }

    @Test
    void signingOutIsWrittenDownToo() {
        try (var browser = new TestBrowser(); var context = open(browser, Reader.ENGLISH_DAY)) {
            var clinician = signIn(context, Reader.ENGLISH_DAY, "clinician");
            clinician.locator(".search-box").waitFor();
            clinician.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
            clinician.locator("input[name=username]").waitFor();

            var auditor = signIn(context, Reader.ENGLISH_DAY, "auditor");
            auditor.locator(".audit li").first().waitFor();
            assertThat(auditor.locator(".audit li h3").allTextContents().subList(0, 3))
                .isEqualTo(List.of("auditor signed in", "clinician signed out", "clinician signed in"));
        }
    }

    private BrowserContext open(TestBrowser browser, Reader reader) {
        return browser.open(reader, "http://localhost:" + port);
    }

    private static Page signIn(BrowserContext context, Reader reader, String username) {
        var page = context.newPage();
        page.navigate("/");
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill(username);
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
        return page;
    }

}
