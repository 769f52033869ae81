package org.tearsheet;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.Curl;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever sets up a record system copies each call from the screen in a real browser, and
 * makes it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import({ TestDatabase.class, Colleagues.class, Doors.class })
class ConnectIT {

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApiTokenDesk desk;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @AtADesk
    void everyCallIsCopiedAndAnswered(Reader reader) throws Exception {
        for (var channel : Channel.values()) {
            doors.set(channel, channel == Channel.TAKE_HOME ? ChannelAccess.OFF : ChannelAccess.TOKEN,
                    ChannelPolicy.MOST);
        }
        var token = token();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = context.newPage();
            page.navigate("/channels/connect");
            page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("admin");
            page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".example-call").first().waitFor();
            Barriers.noneOn(page, reader + " connect");

            var calls = page.locator(".example-call").all();
            assertThat(calls).hasSize(10);
            for (var call : calls) {
                call.getByRole(AriaRole.BUTTON).click();
                call.getByText(reader.say("Copied", "Copiado")).waitFor();
                var copied = page.evaluate("() => navigator.clipboard.readText()").toString();
                var promised = call.locator(".example-end > span").first().textContent().split(" ", 2)[1];
                assertThat(make(copied, token)).as(copied).isEqualTo(promised);
            }
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SPANISH_NIGHT")
    void whatIsOffIsNotOffered(Reader reader) {
        for (var channel : Channel.values()) {
            doors.set(channel, ChannelAccess.OFF, ChannelPolicy.MOST);
        }
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/channels/connect");
            page.getByLabel("Nombre de usuario").fill("admin");
            page.getByLabel("Contraseña").first().fill(BrowserJourneyIT.PASSWORD);
            page.keyboard().press("Enter");
            page.getByText("Cerrados, y por eso no están aquí").waitFor();
            assertThat(page.locator(".example-call").count()).isEqualTo(1);
            Barriers.noneOn(page, reader + " everything off");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Abra el canal")).click();
            page.locator(".channel").first().waitFor();
        }
    }

    /** Where a record system sends a clinician's browser. */
    @OnAPhone
    void thePageForABrowserShutsNobodyOut(Reader reader) {
        doors.set(Channel.INFOBUTTON, ChannelAccess.OPEN, ChannelPolicy.MOST);
        var asked = "/infobutton/application?informationRecipient.languageCode.c=" + reader.say("en", "es");
        var pain = asked + "&mainSearchCriteria.v.cs=ICD10CM&mainSearchCriteria.v.c=N94.10";
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            for (var address : List.of(pain, pain + "&informationRecipient=PROV&explain=true",
                    asked + "&mainSearchCriteria.v.cs=ICD10CM&mainSearchCriteria.v.c=Z99.99", asked)) {
                page.navigate(address);
                page.locator("main h1").waitFor();
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(reader.say("en", "es"));
                Barriers.noneOn(page, reader + " " + address);
            }
            assertThat(context.cookies()).isEmpty();
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource
    void theExamplesOfThePageWork(int status, String type, String call) throws Exception {
        for (var channel : List.of(Channel.INFOBUTTON, Channel.CDS_HOOKS, Channel.FHIR, Channel.OPENEMR)) {
            doors.set(channel, ChannelAccess.TOKEN, ChannelPolicy.MOST);
        }

        assertThat(make(call, token())).isEqualTo(status + " " + type);
    }

    static Stream<Object[]> theExamplesOfThePageWork() throws IOException {
        return Curl.examples(Path.of("docs/connect.md"));
    }

    private String token() {
        return colleagues
            .as(colleagues.join(Role.ADMINISTRATOR), () -> desk
                .make(ApiTokenFixtures.draft(ApiScope.INFOBUTTON, ApiScope.CDS_HOOKS, ApiScope.FHIR, ApiScope.OPENEMR)))
            .text();
    }

    private String make(String call, String token) throws IOException, InterruptedException {
        var answer = client.send(Curl.request(call, token, port).build(), HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() + " " + answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }

}
