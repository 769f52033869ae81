package org.tearsheet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator invites somebody, who comes in from another browser, works, and is
 * sent away.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class PeopleScreenIT {

    private static final String PASSWORD = "river lamp seven bicycles";

    /** What an administrator decides holds after two seconds. */
    private static final int A_FEW_SECONDS = 2500;

    @LocalServerPort
    private int port;

    @AtADesk
    void whoIsInvitedComesInAndIsSentAwayWhenDisabled(Reader reader) {
        var address = "http://localhost:" + port;
        var username = reader.name().toLowerCase().replace('_', '-');
        var name = "Karev " + reader;
        try (var browser = new TestBrowser();
                var desk = browser.open(reader, address);
                var elsewhere = browser.open(reader, address)) {
            var page = desk.newPage();
            page.navigate("/");
            signIn(page, reader, "admin", BrowserJourneyIT.PASSWORD);
            page.navigate("/people");
            var link = invite(page, reader, username, name);

            var other = elsewhere.newPage();
            other.navigate(link);
            setPassword(other, reader);
            signIn(other, reader, username, PASSWORD);
            other.navigate("/checklist");
            other.locator(".checklist-question").first().waitFor();
            assertThat(open(other)).isEqualTo(200);
            other.navigate("/");
            other.locator(".search-box").waitFor();

            disable(page, reader, name);
            other.waitForTimeout(A_FEW_SECONDS);
            other.locator(".search-box input").pressSequentially("pain");
            other.getByLabel(reader.say("User name", "Nombre de usuario")).waitFor();
            assertThat(other.locator(".search-box").count()).isZero();
            fillIn(other, reader, username, PASSWORD);
            other.waitForURL("**/login?error");
            other.navigate(link);
            other.getByText(reader.say("This link opens nothing any more.", "Este enlace ya no sirve.")).waitFor();
            Barriers.noneOn(other, reader + " spent link");
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    private static String invite(Page page, Reader reader, String username, String name) {
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill(username);
        page.getByLabel(reader.say("Name", "Nombre"), new Page.GetByLabelOptions().setExact(true)).first().fill(name);
        page.getByLabel(reader.say("Author: also", "Autoría: además")).check();
        Barriers.noneOn(page, reader + " form");
        click(page, reader.say("Invite", "Invitar"));
        page.getByText(reader.say("Copy it now", "Cópielo ahora")).waitFor();
        Barriers.noneOn(page, reader + " link");
        var link = page.locator("vaadin-dialog .person-link input").inputValue();
        assertThat(link).contains("/welcome/");
        click(page, reader.say("Close", "Cerrar"));
        page.locator(".people li h3").getByText(name).waitFor();
        page.waitForCondition(() -> page.locator(".person-link").count() == 0);
        assertThat(page.content()).doesNotContain(link);
        return link.substring(link.indexOf("/welcome/"));
    }

    private static void setPassword(Page page, Reader reader) {
        var exactly = new Page.GetByLabelOptions().setExact(true);
        page.getByLabel(reader.say("Password", "Contraseña"), exactly).fill(PASSWORD);
        page.getByLabel(reader.say("Password again", "Contraseña otra vez"), exactly).fill(PASSWORD);
        Barriers.noneOn(page, reader + " welcome");
        click(page, reader.say("Set my password", "Crear mi contraseña"));
        page.getByText(reader.say("Your password is set.", "Su contraseña está lista.")).waitFor();
        page.getByRole(AriaRole.LINK).first().click();
    }

    private static void disable(Page page, Reader reader, String name) {
        page.reload(); // they have a password by now
        click(page, reader.say("Disable: ", "Desactivar: ") + name);
        page.getByText(reader.say("They cannot sign in any more", "Ya no puede iniciar sesión")).waitFor();
        Barriers.noneOn(page, reader + " question");
        page.locator("vaadin-dialog")
            .getByRole(AriaRole.BUTTON,
                    new Locator.GetByRoleOptions().setName(reader.say("Disable", "Desactivar")).setExact(true))
            .click();
        page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(reader.say("Enable: ", "Activar: ") + name).setExact(true))
            .waitFor();
        Barriers.noneOn(page, reader + " list");
    }

    private static void signIn(Page page, Reader reader, String username, String password) {
        fillIn(page, reader, username, password);
        page.locator(".search-box").waitFor();
    }

    private static void fillIn(Page page, Reader reader, String username, String password) {
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill(username);
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(password);
        page.keyboard().press("Enter");
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static int open(Page page) {
        return page.request().get("/print/pain-with-sex.pdf").status();
    }

}
