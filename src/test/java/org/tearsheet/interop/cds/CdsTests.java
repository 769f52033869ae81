package org.tearsheet.interop.cds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a record system is told, and what it may tell. */
@HouseTest
@AutoConfigureMockMvc
class CdsTests {

    private static final String PAIN = Calls.condition(Calls.ICD_10_CM, "N94.10");

    private static final String ASKED_FIRST = Calls.condition(Calls.ICD_10_CM, "T74.21XA");

    private static final String NOTHING = Calls.condition(Calls.ICD_10_CM, "Z99.99");

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anybodyMayAsk() {
        doors.set(Channel.CDS_HOOKS, ChannelAccess.OPEN);
    }

    @Test
    void thereIsOneServiceForAChartThatIsOpened() {
        var answer = web.get().uri("/cds-services").exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/json").doesNotContainHeader("Set-Cookie");
        Schemas.checkServices(body(answer));
        var service = JSON.readTree(body(answer)).at("/services/0");
        assertThat(service.path("id").stringValue()).isEqualTo("patient-education");
        assertThat(service.path("hook").stringValue()).isEqualTo("patient-view");
        assertThat(service.at("/prefetch/conditions").stringValue())
            .isEqualTo("Condition?patient={{context.patientId}}&clinical-status=active");
        assertThat(web.get().uri("/cds-services").header("Accept-Language", "es-MX")).bodyJson()
            .extractingPath("$.services[0].title")
            .isEqualTo("Información para pacientes");
    }

    @Test
    void aCardSaysThatThereIsSomethingAndNotAboutWhat() {
        var answer = call(Calls.opened(Calls.bundle(PAIN)));
        var card = card(answer);

        assertThat(card.path("summary").stringValue()).isEqualTo("Patient education is available");
        assertThat(card.at("/source/label").stringValue()).isEqualTo("Clinic");
        assertThat(labels(card)).containsExactly("Sheet 3, edition %d (English)".formatted(number(3, "en")),
                "Sheet 3, edition %d (Spanish)".formatted(number(3, "es")),
                "Referral checklist, edition %d".formatted(number(0, "en")));
        assertThat(addresses(card)).containsExactly("/print/3.pdf?lang=en", "/print/3.pdf?lang=es", "/checklist");
        assertThat(body(answer)).doesNotContainIgnoringCase("pain", "sex", "comfort", "N94", "1288992");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void eachCardHasANumberOfItsOwn() {
        var call = Calls.opened(PAIN);

        assertThat(card(call(call)).path("uuid")).isNotEqualTo(card(call(call)).path("uuid"));
    }

    @ParameterizedTest
    @CsvSource({ "3, en, Edition %d, 'Sheet 3, edition %d (English)'",
            "3, es, edición %d, 'Sheet 3, edition %d (Spanish)'" })
    void theNumberIsTheOneOnThePaper(int sheet, String language, String onPaper, String label) throws IOException {
        var number = number(sheet, language);
        var card = card(call(Calls.opened(PAIN)));
        var link = card.path("links")
            .valueStream()
            .filter(each -> each.path("label").stringValue().equals(label.formatted(number)))
            .findFirst()
            .orElseThrow();

        var paper = web.get().uri(URI.create(path(link))).session(session(Role.CLINICIAN)).exchange();

        assertThat(paper).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).containsIgnoringCase(onPaper.formatted(number));
        }
    }

    @Test
    void paperThatThePatientIsAskedAboutFirstIsAskedAboutFirst() {
        var card = card(call(Calls.opened(ASKED_FIRST)));

        assertThat(addresses(card)).containsExactly("/topics/7", "/checklist");
        assertThat(labels(card).getFirst()).isEqualTo("Sheet 7, edition %d".formatted(number(7, "en")));
    }

    @Test
    void aClinicianIsToldInTheirLanguage() {
        var card = card(web.post()
            .uri(Calls.SERVICE)
            .contentType("application/json")
            .header("Accept-Language", "es")
            .content(Calls.opened(PAIN))
            .exchange());

        assertThat(card.path("summary").stringValue()).isEqualTo("Hay información para el paciente");
        assertThat(labels(card).getFirst()).isEqualTo("Hoja 3, edición %d (español)".formatted(number(3, "es")));
        assertThat(labels(card).getLast()).startsWith("Lista de derivación, edición ");
    }

    @ParameterizedTest
    @CsvSource({ "http://hl7.org/fhir/sid/icd-10-cm, N94.10", "http://hl7.org/fhir/sid/icd-10-cm, n9410",
            "http://hl7.org/fhir/sid/icd-10-cm, N94.1", "http://hl7.org/fhir/sid/icd-10-cm, N94.101",
            "urn:oid:2.16.840.1.113883.6.90, N94.10", "http://snomed.info/sct, 71315007",
            "urn:oid:2.16.840.1.113883.6.96, 71315007" })
    void aDiagnosisIsFoundInEachSystemAndInItsFamily(String system, String code) {
        assertThat(addresses(card(call(Calls.opened(Calls.condition(system, code)))))).contains("/print/3.pdf?lang=en");
    }

    @Test
    void aTopicThatIsCodedAsElsewhereInTheWorldIsFoundToo() {
        jdbc.sql("""
                insert into topic_code (topic_id, system, code, display, sensitive)
                select id, 'ICD-10', 'N94.1', 'Dyspareunia', false from topic where sheet_number = 4
                """).update();

        assertThat(addresses(card(call(Calls.opened(Calls.condition("http://hl7.org/fhir/sid/icd-10", "N94.1"))))))
            .contains("/print/4.pdf?lang=en")
            .doesNotContain("/print/3.pdf?lang=en");
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "{\"resourceType\": \"Bundle\"}",
            "{\"resourceType\": \"Bundle\", \"entry\": [{}, null, 7, {\"resource\": {\"resourceType\": \"Patient\"}}]}",
            "{\"resourceType\": \"Condition\", \"code\": {\"coding\": [{\"code\": \"N94.10\"}, null, 7, []]}}",
            "{\"resourceType\": \"Condition\", \"code\": {\"text\": \"painful sex\"}}" })
    void whereNothingFitsThereIsNoCard(String prefetched) {
        assertNone(call(Calls.opened(prefetched)));
    }

    @Test
    void aCodeThatNoTopicHasFindsNone() {
        assertNone(call(Calls.opened(Calls.bundle(NOTHING, Calls.condition("http://loinc.org", "N94.10"),
                Calls.condition(Calls.SNOMED_CT, "7131500"),
                Calls.condition(Calls.ICD_10_CM, "N94.1" + "0".repeat(900_000))))));
    }

    @ParameterizedTest
    @CsvSource({ "resolved, confirmed", "inactive, confirmed", "remission, confirmed", "active, refuted",
            "active, entered-in-error" })
    void whatIsOverOrWasNeverSoCountsForNothing(String clinical, String verification) {
        assertNone(
                call(Calls.opened(Calls.bundle(Calls.condition(clinical, verification, Calls.ICD_10_CM, "N94.10")))));
    }

    @Test
    void eachTopicIsNamedOnceAndFiveAtMost() {
        var families = Calls.bundle(PAIN, PAIN, ASKED_FIRST, Calls.condition(Calls.ICD_10_CM, "N94"),
                Calls.condition(Calls.ICD_10_CM, "F52"), Calls.condition(Calls.ICD_10_CM, "F32"),
                Calls.condition(Calls.ICD_10_CM, "F41"), Calls.condition(Calls.ICD_10_CM, "F43"),
                Calls.condition(Calls.ICD_10_CM, "R45"), Calls.condition(Calls.ICD_10_CM, "N95"));

        var sheets = addresses(card(call(Calls.opened(families)))).stream()
            .filter(address -> !address.equals("/checklist"))
            .map(address -> address.replaceFirst("^/\\w+/(\\d+).*", "$1"))
            .toList();

        assertThat(sheets).startsWith("3", "3", "7");
        assertThat(sheets.stream().distinct()).hasSize(5);
        assertThat(sheets).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnce() {
        assertThat(addresses(card(call(Calls.opened(PAIN))))).contains("/print/3.pdf?lang=es");

        withdraw("and language = 'es'");
        assertThat(addresses(card(call(Calls.opened(PAIN))))).containsExactly("/print/3.pdf?lang=en", "/checklist");
        withdraw("");
        assertNone(call(Calls.opened(PAIN)));
    }

    @Test
    void theClinicIsCalledAsOnDiscreetPaper() {
        jdbc.sql(
                """
                        update clinic_profile set name = 'Pelvic Pain Center', phone = '555-0142', neutral_name = 'Appointments',
                               neutral_phone = '555-0100'
                        """)
            .update();

        assertThat(card(call(Calls.opened(PAIN))).at("/source/label").stringValue()).isEqualTo("Appointments");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}|hook", "{'hook': 7}|hook", "{'hook': 'Zyxo'}|hook",
            "{'hook': 'order-sign'}|hook", "{'hook': 'patient-view'}|hookInstance",
            "{'hook': 'patient-view', 'hookInstance': ' '}|hookInstance",
            "{'hook': 'patient-view', 'hookInstance': 'x'}|context",
            "{'hook': 'patient-view', 'hookInstance': 'x', 'context': 'Zyxo'}|context",
            "{'hook': 'patient-view', 'hookInstance': 'x', 'context': {}}|context.userId",
            "{'hook': 'patient-view', 'hookInstance': 'x', 'context': {'userId': 'Zyxo'}}|context.patientId",
            "{'hook': 'patient-view', 'hookInstance': 'x', 'context': {'userId': 'u', 'patientId': 'p'}, 'prefetch': []}|prefetch",
            "{'hook': 'patient-view', 'hookInstance': 'x', 'context': {'userId': 'u', 'patientId': 'p'}, 'prefetch': {'conditions': []}}|prefetch.conditions",
            "{'hook': 'patient-view', 'hookInstance': 'x', 'context': {'userId': 'u', 'patientId': 'p'}, 'prefetch': {'conditions': {'resourceType': 'Zyxo'}}}|prefetch.conditions" })
    void aRefusalNamesTheMemberAndRepeatsNothing(String call, String member) {
        var answer = call(call.replace('\'', '"'));

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.member").isEqualTo(member);
        assertThat(body(answer)).contains(member).doesNotContain("Zyxo", "order-sign");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ", 'prefetch': null", ", 'prefetch': {}", ", 'prefetch': {'patient': {}}",
            ", 'prefetch': {'conditions': {'resourceType': 'OperationOutcome', 'issue': [{'diagnostics': 'Zyxo'}]}}" })
    void withoutConditionsThereIsNothingToGoBy(String prefetch) {
        var answer = call("""
                {"hook": "patient-view", "hookInstance": "x", "context": {"userId": "u", "patientId": "p"}%s}
                """.formatted(prefetch.replace('\'', '"')));

        assertThat(answer).hasStatus(412).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.member").isEqualTo("prefetch.conditions");
        assertThat(body(answer)).doesNotContain("Zyxo");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Zyxo", "[]", "7", "\"Zyxo\"", "{", "{\"hook\": \"Zyxo\"", "{} {}",
            "{\"a\": 1, \"a\": 2}", "{'hook': 1}", "\uFEFF", "{\"a\": 1e}", "{\"a\": \"\\ud800\\u\"}" })
    void whatIsNoJsonIsRefused(String sent) {
        var answer = call(sent);

        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(body(answer)).doesNotContain("Zyxo");
    }

    @Test
    void whatIsTooDeepTooLongOrOfAnotherTypeIsRefused() {
        assertThat(call("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}")).hasStatus(400);
        assertThat(call("{\"a\":" + "[".repeat(200_000))).hasStatus(400);
        assertThat(call("{\"a\":" + "9".repeat(5_000) + "}")).hasStatus(400);
        assertThat(call("{\"a\": \"" + "x".repeat(Body.MOST) + "\"}")).hasStatus(413);
        assertThat(web.post().uri(Calls.SERVICE).contentType("text/plain").content(Calls.opened(PAIN))).hasStatus(415);
        assertThat(web.post().uri(Calls.SERVICE).content(Calls.opened(PAIN))).hasStatus(415);
    }

    @Test
    void aServiceThatIsNotThereIsNotThere() {
        for (var address : List.of("/cds-services/other", "/cds-services/other/feedback")) {
            assertThat(web.post().uri(address).contentType("application/json").content(Calls.opened(PAIN))).as(address)
                .hasStatus(404)
                .hasContentType("application/problem+json");
        }
        assertThat(web.post().uri("/cds-services/a/b/c")).hasStatus(404);
        assertThat(web.get().uri(Calls.SERVICE)).hasStatus(405);
    }

    @Test
    void aScriptOfAnotherSiteMayAsk() {
        var before = web.options()
            .uri(Calls.SERVICE)
            .header("Origin", "https://records.example")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization, content-type");
        assertThat(before).hasStatusOk()
            .hasHeader("Access-Control-Allow-Origin", "*")
            .hasHeader("Access-Control-Allow-Headers", "authorization, content-type")
            .hasHeader("Access-Control-Allow-Methods", "POST");

        assertThat(web.post()
            .uri(Calls.SERVICE)
            .header("Origin", "https://records.example")
            .contentType("application/json")
            .content(Calls.opened(PAIN))).hasStatusOk().hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(web.get().uri("/cds-services").header("Origin", "https://records.example"))
            .hasHeader("Access-Control-Allow-Origin", "*");
    }

    @Test
    void whatBecameOfCardsIsCountedByTheDay() {
        var patient = "Zyxo" + UUID.randomUUID();
        var system = JSON.readTree(body(call(Calls.opened(PAIN))))
            .at("/cards/0/overrideReasons/0/system")
            .stringValue();

        assertThat(feedback("""
                {"feedback": [
                  {"card": "1", "outcome": "accepted", "outcomeTimestamp": "2026-01-15T09:00:00Z",
                   "acceptedSuggestions": [{"id": "%1$s"}]},
                  {"card": "2", "outcome": "overridden", "outcomeTimestamp": "2026-01-15T09:00:00Z",
                   "overrideReason": {"reason": {"code": "declined", "system": "%2$s"}, "userComment": "%1$s"}},
                  {"card": "3", "outcome": "overridden", "outcomeTimestamp": "2026-01-15T09:00:00Z",
                   "overrideReason": {"reason": {"code": "%1$s"}}},
                  {"card": "4", "outcome": "overridden", "outcomeTimestamp": "2026-01-15T09:00:00Z",
                   "overrideReason": {"reason": {"code": "declined", "system": "https://records.example/%1$s"}}}]}
                """.formatted(patient, system))).hasStatusOk();
        assertThat(feedback("""
                {"feedback": [{"card": "5", "outcome": "accepted", "outcomeTimestamp": "2026-01-15T09:00:00Z"}]}
                """)).hasStatusOk();

        assertThat(jdbc.sql("""
                select concat_ws(' ', day = current_date, service, outcome, reason, answers) from cds_feedback_count
                order by outcome, reason
                """).query(String.class).list()).containsExactly("t patient-education accepted  2",
                "t patient-education overridden  2", "t patient-education overridden declined 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "{}|feedback", "{'feedback': {}}|feedback", "{'feedback': []}|feedback",
                    "{'feedback': ['Zyxo']}|feedback[0].card", "{'feedback': [{'card': 'Zyxo'}]}|feedback[0].outcome",
                    "{'feedback': [{'card': 'Zyxo', 'outcome': 'accepted'}]}|feedback[0].outcomeTimestamp",
                    "{'feedback': [{'card': 'c', 'outcome': 'Zyxo', 'outcomeTimestamp': 't'}]}|feedback[0].outcome" })
    void feedbackThatIsNoneIsRefusedAndNotCounted(String sent, String member) {
        var answer = feedback(sent.replace('\'', '"'));

        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.member").isEqualTo(member);
        assertThat(body(answer)).doesNotContain("Zyxo");
        assertThat(jdbc.sql("select count(*) from cds_feedback_count").query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "update cds_feedback_count set answers = 2|a count only grows",
            "update cds_feedback_count set day = day - 1|a count only grows",
            "update cds_feedback_count set outcome = 'accepted', reason = ''|a count only grows",
            "delete from cds_feedback_count|what was counted stays",
            "truncate cds_feedback_count|what was counted stays",
            "insert into cds_feedback_count values (current_date + 1, 'patient-education', 'accepted', '', 1)|ahead",
            "insert into cds_feedback_count values (current_date, 'other', 'accepted', '', 1)|service_known",
            "insert into cds_feedback_count values (current_date, 'patient-education', 'seen', '', 1)|outcome_known",
            "insert into cds_feedback_count values (current_date, 'patient-education', 'overridden', 'Maria', 1)|reason_known",
            "insert into cds_feedback_count values (current_date, 'patient-education', 'accepted', 'declined', 1)|reason_of_overridden",
            "insert into cds_feedback_count values (current_date, 'patient-education', 'accepted', '', 0)|positive",
            "insert into cds_call_used values ('abc', now())|is_a_hash" })
    void theDatabaseHoldsTheRulesToo(String sql, String reason) {
        jdbc.sql("""
                insert into cds_feedback_count values (current_date, 'patient-education', 'overridden', 'declined', 3)
                """).update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(reason);
    }

    @Test
    void whatIsCountedHasNoRoomForAPatient() {
        assertThat(jdbc.sql("""
                select column_name from information_schema.columns where table_name = 'cds_feedback_count'
                order by ordinal_position
                """).query(String.class).list()).containsExactly("day", "service", "outcome", "reason", "answers");
    }

    private void withdraw(String which) {
        jdbc.sql("""
                update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'x'
                where state = 'PUBLISHED' %s and document_id in (
                    select d.id from document d join topic t on t.id = d.topic_id where t.sheet_number = 3)
                """.formatted(which)).update();
    }

    private void assertNone(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        assertThat(body(answer)).isEqualTo("{\"cards\":[]}");
    }

    private static JsonNode card(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        Schemas.checkCards(body(answer));
        return JSON.readTree(body(answer)).at("/cards/0");
    }

    private static List<String> labels(JsonNode card) {
        return card.path("links").valueStream().map(link -> link.path("label").stringValue()).toList();
    }

    private static List<String> addresses(JsonNode card) {
        return card.path("links").valueStream().map(CdsTests::path).toList();
    }

    private static String path(JsonNode link) {
        return link.path("url").stringValue().replaceFirst("^https?://[^/]+", "");
    }

    private MvcTestResult call(String body) {
        return post(Calls.SERVICE, body);
    }

    private MvcTestResult feedback(String body) {
        return post(Calls.SERVICE + "/feedback", body);
    }

    private MvcTestResult post(String address, String body) {
        return web.post().uri(address).contentType("application/json").content(body).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpSession session(Role role) {
        var person = colleagues.join(role);
        var session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities())));
        return session;
    }

    /** Of the checklist for sheet 0. */
    private int number(int sheet, String language) {
        return jdbc.sql("""
                select l.number from live_edition l left join topic t on t.id = l.topic_id
                where coalesce(t.sheet_number, 0) = :sheet and l.kind in ('HANDOUT', 'CHECKLIST')
                  and l.language = :language
                """).param("sheet", sheet).param("language", language).query(Integer.class).single();
    }

}
