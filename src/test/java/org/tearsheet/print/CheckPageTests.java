package org.tearsheet.print;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.library.EditionId;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which anybody may check a code, without signing in. */
@HouseTest
@AutoConfigureMockMvc
class CheckPageTests {

    private static final String TOPIC = "pain-with-sex";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CheckCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theClinicWantsIt() {
        jdbc.sql("update clinic_profile set check_page = true, name = 'Pelvic Pain Center', phone = '555-0142',"
                + " neutral_name = 'Appointments', neutral_phone = '555-0100'")
            .update();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/c", "/c/K7M4-29QK", "/c?lang=es", "/c/anything" })
    void itIsNowhereUntilAnAdministratorSwitchesItOn(String address) {
        jdbc.sql("update clinic_profile set check_page = false").update();

        assertThat(web.get().uri(address)).hasStatus(404).doesNotContainHeader("Set-Cookie");
        assertThat(web.post().uri("/c").param("code", "K7M4-29QK")).hasStatus(404);
        assertThat(jdbc.sql("select count(*) from call_count").query(Integer.class).single()).isZero();
    }

    @Test
    void itAsksForTheCode() {
        assertThat(web.get().uri("/c")).hasStatusOk()
            .hasContentType("text/html;charset=UTF-8")
            .bodyText()
            .contains("<html lang=\"en\">", "Is this paper still current?", "name=\"code\"", "method=\"post\"",
                    "href=\"/c?lang=es\"")
            .doesNotContain("<script", "class=\"answer");
        assertThat(jdbc.sql("select count(*) from call_count").query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "CURRENT|This paper is current.", "REVIEW_DUE|This paper is still in use.",
                    "OVERDUE|This paper is past its review date.", "BEHIND|This translation is out of date.",
                    "NOT_OFFERED|This paper is no longer handed out in this language.",
                    "SUPERSEDED|This paper is no longer current.", "WITHDRAWN|Do not use this paper." })
    void itSaysHowThePaperStandsAndNeverWhatItIsAbout(String standing, String answer) {
        var code = codes.of(edition("es"));
        switch (standing) {
            case "REVIEW_DUE" -> PassingTime.due(jdbc, -1, "language = 'es'");
            case "OVERDUE" -> PassingTime.due(jdbc, -31, "language = 'es'");
            case "NOT_OFFERED" -> jdbc.sql("update clinic_profile set spanish_offered = false").update();
            case "SUPERSEDED" -> end("SUPERSEDED", "es");
            case "WITHDRAWN" -> end("WITHDRAWN", "es");
            case "BEHIND" -> overtakeTheTranslation();
            default -> {
            }
        }

        assertThat(web.get().uri("/c/" + code.symbols())).hasStatusOk().bodyText().contains(answer);
        var typed = web.post().uri("/c").param("code", code.printed().toLowerCase()).exchange();
        assertThat(typed).hasStatusOk().bodyText().contains(answer, "Code " + code.printed());
        assertNoSubject(typed);
    }

    @Test
    void paperThatWasReplacedIsToBeExchanged() {
        var old = edition("en");
        var code = codes.of(old);
        end("SUPERSEDED", "en");
        publishAnother(old);

        assertThat(web.get().uri("/c/" + code.symbols())).bodyText()
            .contains("There is a newer paper.", "This one was replaced on ", "Ask your clinic for the new one.");
    }

    @Test
    void aCodeOfAnotherClinicIsUnknownAndAWrongOneIsWrong() {
        assertThat(web.get().uri("/c/K7M429QK")).hasStatusOk().bodyText().contains("We do not know this code.");
        assertThat(web.get().uri("/c/K7M429QX")).hasStatusOk().bodyText().contains("Something in this code is wrong.");
        assertThat(web.post().uri("/c").param("code", "<b>K7M4\"")).hasStatusOk()
            .bodyText()
            .contains("Something in this code is wrong.", "value=\"&lt;b&gt;K7M4&quot;\"")
            .doesNotContain("<b>");
    }

    @Test
    void itSpeaksTheLanguageOfTheReader() {
        var code = codes.of(edition("en"));

        assertThat(web.get().uri("/c/" + code.symbols()).header("Accept-Language", "es-MX,en;q=0.5")).bodyText()
            .contains("<html lang=\"es\">", "Esta hoja está vigente.",
                    "href=\"/c/%s?lang=en\"".formatted(code.symbols()));
        assertThat(web.get().uri("/c/" + code.symbols() + "?lang=en").header("Accept-Language", "es")).bodyText()
            .contains("This paper is current.");
        assertThat(web.post().uri("/c").param("code", code.printed()).param("lang", "es")).bodyText()
            .contains("Esta hoja está vigente.", "<input type=\"hidden\" name=\"lang\" value=\"es\">");
        assertThat(web.get().uri("/c?lang=xx")).hasStatusOk();
    }

    @Test
    void itCallsTheClinicAsDiscreetPaperDoes() {
        assertThat(web.get().uri("/c")).bodyText()
            .contains("Questions? Call: Appointments, 555-0100")
            .doesNotContain("Pelvic");

        jdbc.sql("update clinic_profile set neutral_name = '', neutral_phone = ''").update();
        assertThat(web.get().uri("/c")).bodyText().contains("Questions? Call: 555-0142").doesNotContain("Pelvic");

        jdbc.sql("update clinic_profile set phone = ''").update();
        assertThat(web.get().uri("/c")).bodyText().doesNotContain("Questions?");
    }

    @Test
    void nothingOfItIsKeptFollowedOrFound() {
        var answer = web.get().uri("/c/K7M429QK").exchange();

        assertThat(answer).hasHeader("Referrer-Policy", "no-referrer")
            .hasHeader("X-Robots-Tag", "noindex, nofollow")
            .hasHeader("X-Content-Type-Options", "nosniff")
            .doesNotContainHeader("Set-Cookie");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void whoTriesCodesByTheDozenIsTurnedAway() {
        for (int i = 0; i < CheckPageController.PER_MINUTE; i++) {
            assertThat(from("192.0.2.7").uri("/c/K7M429QK")).hasStatusOk();
        }

        assertThat(from("192.0.2.7").uri("/c/K7M429QK")).hasStatus(429)
            .hasHeader("Retry-After", "60")
            .bodyText()
            .contains("Too many tries", "Please wait a minute");
        assertThat(from("192.0.2.7").uri("/c/K7M429QK?lang=es")).hasStatus(429)
            .bodyText()
            .contains("Demasiados intentos");
        assertThat(from("192.0.2.7").uri("/c")).hasStatusOk();
        assertThat(from("192.0.2.8").uri("/c/K7M429QK")).hasStatusOk();
    }

    private void assertNoSubject(MvcTestResult page) {
        assertThat(page).bodyText().doesNotContainIgnoringCase(TOPIC);
        jdbc.sql("""
                select x.title, x.discreet_title, t.sheet_number from topic_text x join topic t on t.id = x.topic_id
                where t.slug = :topic
                """).param("topic", TOPIC).query(row -> {
            assertThat(page).bodyText()
                .doesNotContain(row.getString("title"), row.getString("discreet_title"),
                        "Sheet " + row.getInt("sheet_number"));
        });
        assertThat(page).bodyText().doesNotContain("topics/", "Pelvic").doesNotContainIgnoringCase("pain", "sex");
    }

    private MockMvcRequestBuilder from(String address) {
        return web.get().remoteAddress(address);
    }

    private EditionId edition(String language) {
        return new EditionId(jdbc.sql("""
                select l.id from live_edition l join topic t on t.id = l.topic_id
                where t.slug = :topic and l.kind = 'HANDOUT' and l.language = :language
                """).param("topic", TOPIC).param("language", language).query(UUID.class).single());
    }

    private void end(String state, String language) {
        jdbc.sql("""
                update edition set state = :state, ended_at = now(),
                    withdrawal_reason = case when :state = 'WITHDRAWN' then 'x' end
                where id = :edition
                """).param("state", state).param("edition", edition(language).value()).update();
    }

    private void overtakeTheTranslation() {
        var english = edition("en");
        jdbc.sql("update clinic_profile set translation_grace_days = 0").update();
        end("SUPERSEDED", "en");
        publishAnother(english);
    }

    /** The next edition of the same text, as the starter pack would bring it. */
    private void publishAnother(EditionId before) {
        var next = UUID.randomUUID();
        jdbc.sql(
                """
                        insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title, body,
                                             change_note, created_at)
                        select :next, 0, document_id, language, number + 1, 'DRAFT', 'STARTER', title, discreet_title, body, '', now()
                        from edition where id = :before
                        """)
            .param("next", next)
            .param("before", before.value())
            .update();
        jdbc.sql("""
                update edition set state = 'PUBLISHED', published_at = now(), review_due = current_date + 100
                where id = :next
                """).param("next", next).update();
    }

}
