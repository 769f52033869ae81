package org.tearsheet;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator makes a token in a real browser, copies it, calls with it and revokes
 * it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class ApiTokensScreenIT {

    @LocalServerPort
    private int port;

    @AtADesk
    void aTokenIsCopiedOnceWorksAndIsRevoked(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = context.newPage();
            signIn(page, reader);
            page.navigate("/api-tokens");
            page.getByLabel(reader.say("Which program is it for?", "¿Para qué programa es?")).fill(reader.name());
            page.getByLabel(reader.say("Read the library (FHIR)", "Leer la biblioteca (FHIR)")).check();
            Barriers.noneOn(page, reader + " form");
            click(page, reader.say("Make a token", "Crear una clave"));
            page.getByText(reader.say("It is not shown again", "No se muestra otra vez")).waitFor();
            Barriers.noneOn(page, reader + " dialog");

            click(page, reader.say("Copy", "Copiar"));
            page.getByText(reader.say("Copied", "Copiado")).waitFor();
            var token = page.evaluate("() => navigator.clipboard.readText()").toString();
            assertThat(token).startsWith("ts_");
            assertThat(call(page, token)).isEqualTo(200);
            click(page, reader.say("Close", "Cerrar"));
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(reader.name())).first().waitFor();
            assertThat(page.content()).doesNotContain(token);
            Barriers.noneOn(page, reader + " list");

            click(page, reader.say("Revoke: ", "Revocar: ") + reader);
            page.getByText(reader.say("This cannot be undone", "No se puede deshacer")).waitFor();
            Barriers.noneOn(page, reader + " question");
            click(page, reader.say("Revoke", "Revocar"));
            page.getByText(reader.say("Revoked: ", "Revocada: ") + reader).first().waitFor();
            assertThat(call(page, token)).isEqualTo(401);
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    private static void signIn(Page page, Reader reader) {
        page.navigate("/");
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("admin");
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".search-box").waitFor();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static int call(Page page, String token) {
        return page.request()
            .get("/api/whoami", RequestOptions.create().setHeader("Authorization", "Bearer " + token))
            .status();
    }

}
