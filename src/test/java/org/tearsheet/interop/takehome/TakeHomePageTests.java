package org.tearsheet.interop.takehome;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.print.SheetPrinted;

import static org.assertj.core.api.Assertions.assertThat;

/** What a phone is shown, and that a number tells nothing. */
@HouseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class TakeHomePageTests {

    private static final String FREE = "/s/3";

    private static final String UNKNOWN = "/s/99";

    /** Whatever number an address has that ends as a file does. */
    private static final String OF_FILES = "Content-Disposition";

    private static final Pattern PHONE_ADDRESS = Pattern.compile("/s/[0-9]+\\?lang=[a-z]{2}");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void theClinicWantsIt() {
        doors.set(Channel.TAKE_HOME, ChannelAccess.OPEN);
        jdbc.sql("update clinic_profile set name = 'Pelvic Pain Center', phone = '(541) 555-0142',"
                + " neutral_name = 'Appointments', neutral_phone = '555-0100', neutral_hours = 'Mornings'")
            .update();
    }

    @ParameterizedTest
    @ValueSource(strings = { FREE, "/s", UNKNOWN })
    void itIsNowhereUntilAnAdministratorOpensIt(String address) {
        doors.set(Channel.TAKE_HOME, ChannelAccess.OFF);

        assertThat(web.get().uri(address)).hasStatus(404).bodyText().isEmpty();
    }

    @Test
    void aSheetIsReadWithoutSigningIn() {
        assertThat(web.get().uri(FREE)).hasStatusOk()
            .hasContentType("text/html;charset=UTF-8")
            .bodyText()
            .contains("<html lang=\"en\">", "<title>Pelvic comfort</title>", "<p class=\"about\">Pelvic comfort</p>",
                    "<h1 id=\"sheet\">When sex hurts</h1>", "name=\"viewport\" content=\"width=device-width\"");
    }

    @Test
    void thePlainTitleStandsWhereTheSheetHasItAndNowhereElse() {
        assertThat(body(FREE).split("When sex hurts", -1)).hasSize(2);
        assertThat(body(FREE)).doesNotContain("pain-with-sex", "/topics/");
    }

    @Test
    void itSpeaksTheLanguageOfTheReaderOrTheOneThatIsChosen() {
        assertThat(web.get().uri(FREE).header("Accept-Language", "es-MX,en;q=0.5")).bodyText()
            .contains("<html lang=\"es\">", "<title>Bienestar pélvico</title>",
                    "<a href=\"?lang&#x3D;en\" lang=\"en\" hreflang=\"en\">English</a>");
        assertThat(web.get().uri(FREE + "?lang=en").header("Accept-Language", "es")).bodyText()
            .contains("<html lang=\"en\">", "<a href=\"?lang&#x3D;es\" lang=\"es\" hreflang=\"es\">Español</a>");
        assertThat(web.get().uri(FREE).header("Accept-Language", "fr")).bodyText().contains("<html lang=\"en\">");
    }

    @Test
    void whoReadsLargeTextKeepsIt() {
        assertThat(body(FREE + "?lang=es")).contains("<html lang=\"es\">",
                "<a href=\"?lang&#x3D;es&amp;size&#x3D;large\">Letra");
        assertThat(body(FREE + "?lang=es&size=large")).contains("<html lang=\"es\" class=\"large\">",
                "<a href=\"?lang&#x3D;es\">Letra de tamaño normal</a>",
                "<a href=\"?lang&#x3D;en&amp;size&#x3D;large\"");
    }

    @Test
    void whereItIsNotLiveInTheLanguageThatWasWantedItIsShownInAnother() {
        jdbc.sql("update clinic_profile set spanish_offered = false").update();

        assertThat(web.get().uri(FREE + "?lang=es")).hasStatusOk()
            .bodyText()
            .contains("<html lang=\"en\">", "When sex hurts",
                    "<p class=\"foreign\" lang=\"es\">Esta hoja todavía no está disponible en español.</p>")
            .doesNotContain("hreflang");
        assertThat(body(FREE)).doesNotContain("class=\"foreign\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/s/7", "/s/15", "/s/0", "/s/003", "/s/-3", "/s/abc", "/s/3/4", "/s", "/s/", "/s/3/",
            "/s/1234567890", "/s/3.pdf", "/s/7?lang=en", "/s/7?size=large" })
    void whatIsAskedAboutFirstLooksLikeWhatIsNotThere(String address) {
        assertLooksMissing(web.get().uri(address).exchange());
    }

    @ParameterizedTest
    @ValueSource(strings = { "WITHDRAWN", "SUPERSEDED", "OVERDUE", "ASK", "READ_HERE" })
    void whatIsNoLongerToBeHadDoesToo(String how) {
        assertThat(web.get().uri(FREE)).hasStatusOk();

        switch (how) {
            case "OVERDUE" -> PassingTime.due(jdbc, -400, "true");
            case "ASK", "READ_HERE" ->
                jdbc.sql("update topic set take_home = :how where sheet_number = 3").param("how", how).update();
            default -> jdbc.sql("""
                    update edition set state = :how, ended_at = now(),
                        withdrawal_reason = case when :how = 'WITHDRAWN' then 'x' end
                    where id in (select l.id from live_edition l join topic t on t.id = l.topic_id
                                 where t.sheet_number = 3 and l.kind = 'HANDOUT')
                    """).param("how", how).update();
        }

        assertLooksMissing(web.get().uri(FREE).exchange());
    }

    @Test
    void whoFindsNoSheetIsToldWhomToCallAsDiscreetPaperDoes() {
        assertThat(body(UNKNOWN))
            .contains("Please ask your clinic.", "<a href=\"tel:5550100\">555-0100</a>", "Appointments", "Mornings",
                    "<a href=\"?lang&#x3D;es\"")
            .doesNotContain("Pelvic", "(541)");
        assertThat(body(UNKNOWN + "?lang=es")).contains("<html lang=\"es\">", "Pregunte en su clínica.");

        jdbc.sql("update clinic_profile set phone = '', neutral_name = '', neutral_phone = '', neutral_hours = ''")
            .update();
        assertThat(body(UNKNOWN)).doesNotContain("You can call", "Appointments");
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
    void nothingCanBeSent(String method) {
        assertLooksMissing(web.method(HttpMethod.valueOf(method)).uri(FREE).exchange());
    }

    @ParameterizedTest
    @ValueSource(strings = { "?lang=fr", "?lang=en&lang=es", "?size=huge", "?x=Zyxomarker", "?lang=Zyxomarker",
            "?Zyxomarker", "?lang=en&Zyxomarker=1", "?%3Cscript%3EZyxomarker" })
    void whatIsNotUnderstoodIsRefusedForEveryNumberAlikeAndNeverRepeated(String query) {
        var answer = web.get().uri(FREE + query).exchange();

        assertThat(answer).hasStatus(400)
            .bodyText()
            .contains("This address does not work.", "<a href=\"?lang&#x3D;en\">Try without it</a>")
            .doesNotContain("Zyxomarker", "Pelvic");
        for (var other : new String[] { "/s/7", UNKNOWN, "/s/abc" }) {
            assertThat(web.get().uri(other + query)).hasStatus(400).bodyText().isEqualTo(text(answer));
        }
        assertThat(web.get().uri(FREE + query).header("Accept-Language", "es")).bodyText()
            .contains("Esta dirección no funciona.");
    }

    @Test
    void whoOpensTooManyIsAskedToWait() {
        doors.set(Channel.TAKE_HOME, ChannelAccess.OPEN, 10);
        for (int i = 0; i < 10; i++) {
            assertThat(web.get().uri(FREE).remoteAddress("192.0.2.41")).hasStatusOk();
        }

        assertThat(web.get().uri(FREE).remoteAddress("192.0.2.41")).hasStatus(429)
            .hasHeader("Retry-After", "60")
            .hasContentType("text/html;charset=UTF-8")
            .bodyText()
            .contains("<h1>Please wait a minute.</h1>")
            .doesNotContain("Pelvic");
        assertThat(web.get().uri(FREE + "?lang=es").remoteAddress("192.0.2.41")).hasStatus(429)
            .bodyText()
            .contains("Espere un minuto, por favor.");
        assertThat(web.get().uri(UNKNOWN).remoteAddress("192.0.2.41").header("Accept-Language", "es")).hasStatus(429)
            .bodyText()
            .contains("<html lang=\"es\">");
    }

    @ParameterizedTest
    @ValueSource(strings = { FREE, UNKNOWN, "/s/3?x" })
    void nothingOfItIsKeptFollowedOrFound(String address) {
        var answer = web.get().uri(address).exchange();

        assertThat(answer).hasHeader("Referrer-Policy", "no-referrer")
            .hasHeader("X-Robots-Tag", "noindex, nofollow")
            .hasHeader("X-Content-Type-Options", "nosniff")
            .doesNotContainHeader("Set-Cookie");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none'")
            .contains("frame-ancestors 'none'");
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer).bodyText()
            .contains("<meta name=\"robots\" content=\"noindex, nofollow\">",
                    "<meta name=\"referrer\" content=\"no-referrer\">")
            .doesNotContain("<script>", "style=", "onclick", "=\"http");
    }

    @Test
    void nobodyIsCounted() {
        body(FREE);

        assertThat(events.stream(SheetPrinted.class)).isEmpty();
    }

    @Test
    void whatARecordSystemIsToldOpens() {
        doors.set(Channel.INFOBUTTON, ChannelAccess.OPEN);
        for (var language : new String[] { "en", "es" }) {
            var feed = body("/infobutton/service?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
                    + "&mainSearchCriteria.v.c=N94.10&informationRecipient.languageCode.c=" + language);
            var addresses = PHONE_ADDRESS.matcher(feed).results().map(found -> found.group()).distinct().toList();

            assertThat(addresses).containsExactly("/s/3?lang=" + language);
            assertThat(web.get().uri(addresses.getFirst())).hasStatusOk()
                .bodyText()
                .contains("<html lang=\"%s\">".formatted(language));
        }
    }

    private void assertLooksMissing(MvcTestResult answer) {
        var unknown = web.get().uri("/s/" + (800_000_000 + UUID.randomUUID().hashCode() % 1000)).exchange();
        assertThat(unknown).hasStatus(404).bodyText().contains("We cannot show you a sheet here.");
        assertThat(answer).hasStatus(404).bodyText().isEqualTo(text(unknown));
        assertThat(answer.getResponse().getHeaderNames()).filteredOn(name -> !name.equals(OF_FILES))
            .containsExactlyInAnyOrderElementsOf(unknown.getResponse().getHeaderNames());
    }

    private String body(String address) {
        return text(web.get().uri(address).exchange());
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        }
        catch (UnsupportedEncodingException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
