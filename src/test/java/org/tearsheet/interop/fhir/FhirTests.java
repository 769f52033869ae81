package org.tearsheet.interop.fhir;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.Language;
import org.tearsheet.print.SheetPrinted;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of which edition, and what is not. */
@HouseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class FhirTests {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private static final String JSON = "application/fhir+json";

    private static final String XML = "application/fhir+xml";

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void anybodyMayAsk() {
        doors.set(Channel.FHIR, ChannelAccess.OPEN, ChannelPolicy.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "metadata", "DocumentReference?identifier=3", "DocumentReference?_count=3&status=current",
            "DocumentReference?identifier=7", "DocumentReference?patient=1", "Questionnaire",
            "Questionnaire/referral-es", "DocumentReference/nothing", "DocumentReference?_count=-1" })
    void everyAnswerIsValidInBothNotations(String address) {
        for (var type : List.of(JSON, XML)) {
            var answer = get(address, type);
            assertThat(answer).hasContentTypeCompatibleWith(type);
            assertThat(FhirValidator.findings(text(answer))).as(address + " as " + type).isEmpty();
        }
    }

    @Test
    void alsoOfEditionsThatEndedAndOfPaper() {
        var old = live();
        var second = publish();
        withdraw(second);

        for (var id : List.of(old, second.id().toString())) {
            assertThat(FhirValidator.findings(text(get("DocumentReference/" + id, JSON)))).isEmpty();
        }
        assertThat(FhirValidator.findings(text(get("Binary/" + id(1, "en"), JSON)))).isEmpty();
    }

    @Test
    void theTypeIsOneThatR4Prefers() {
        assertThat(FhirValidator.codes("http://hl7.org/fhir/ValueSet/c80-doc-typecodes")).containsEntry("34895-3",
                "Education note");
    }

    @Test
    void aLiveEditionLeadsToItsPaper() throws Exception {
        var document = document(live());
        var attachment = document.getContentFirstRep().getAttachment();
        var paper = web.get().uri(path(attachment.getUrl())).exchange();

        assertThat(document.getDescription()).isEqualTo("Pelvic comfort");
        assertThat(document.getStatus().toCode()).isEqualTo("current");
        assertThat(document.getDocStatus().toCode()).isEqualTo("final");
        assertThat(document.getType().getCodingFirstRep().getCode()).isEqualTo("34895-3");
        assertThat(document.getMasterIdentifier().getValue()).isEqualTo("urn:uuid:" + live());
        assertThat(document.getMasterIdentifier().getPeriod().getEndElement().getValueAsString())
            .isEqualTo(jdbc.sql("select review_due::text from edition where id = :id")
                .param("id", UUID.fromString(live()))
                .query(String.class)
                .single());
        assertThat(document.getIdentifier()).extracting(Identifier::getValue)
            .containsExactly("3", "3-en-" + number(live()));
        assertThat(attachment.getTitle()).isEqualTo("Sheet 3");
        assertThat(attachment.getLanguage()).isEqualTo("en");
        assertThat(attachment.getContentType()).isEqualTo("application/pdf");
        assertThat(paper).hasStatusOk()
            .hasContentType("application/pdf")
            .hasHeader("Content-Disposition", "inline; filename=\"sheet-3-en.pdf\"");
        var pdf = paper.getResponse().getContentAsByteArray();
        assertThat(pdf).startsWith('%', 'P', 'D', 'F').hasSize(attachment.getSize());
        assertThat(attachment.getHash()).isEqualTo(MessageDigest.getInstance("SHA-1").digest(pdf));
        assertThat(text(get("DocumentReference/" + live(), JSON))).doesNotContainIgnoringCase("pain-with-sex",
                "when sex hurts");
    }

    @Test
    void paperIsCountedWhenItIsTakenAndNotWhenItIsDescribed() {
        document(live());
        assertThat(events.stream(SheetPrinted.class)).isEmpty();

        var binary = parse(Binary.class, get("Binary/" + live(), JSON));
        assertThat(binary.getContentType()).isEqualTo("application/pdf");
        assertThat(binary.getData()).isEqualTo(web.get()
            .uri("/fhir/Binary/" + live())
            .header("Accept", "text/html,application/xml;q=0.9,*/*;q=0.8")
            .exchange()
            .getResponse()
            .getContentAsByteArray());
        assertThat(events.stream(SheetPrinted.class)).hasSize(2);
        assertThat(get("Binary/" + live() + "?_format=json", "application/pdf")).hasContentTypeCompatibleWith(JSON);
        assertThat(get("Binary/" + live() + "?_format=application/pdf", JSON)).hasContentType("application/pdf");
        assertThat(get("Binary/" + live(), "image/png")).hasStatus(406);
    }

    @Test
    void paperThatThePatientIsAskedAboutFirstIsMasked() {
        var id = id(7, "en");
        var attachment = document(id).getContentFirstRep().getAttachment();

        assertThat(attachment.getUrl()).isNull();
        assertThat(attachment.getUrlElement().getExtensionString(ABSENT)).isEqualTo("masked");
        assertThat(attachment.hasHash()).isFalse();
        assertThat(attachment.hasSize()).isFalse();
        assertThat(get("Binary/" + id, "application/pdf")).hasStatus(404);
        assertThat(get("Binary/" + id, JSON)).hasStatus(404);
        assertThat(events.stream(SheetPrinted.class)).isEmpty();
    }

    @Test
    void whatIsSupersededOrWithdrawnStaysOnRecordWithoutAWord() {
        var old = live();
        var second = publish();
        var third = publish();

        assertThat(document(third.id().toString()).getRelatesToFirstRep().getTarget().getReference())
            .isEqualTo("DocumentReference/" + second.id());
        bare(document(old), "superseded", "final", "not-applicable");
        withdraw(third);
        bare(document(third.id().toString()), "entered-in-error", "entered-in-error", "not-applicable");
        for (var ended : List.of(old, second.id().toString(), third.id().toString())) {
            assertThat(text(get("DocumentReference/" + ended, JSON))).doesNotContainIgnoringCase("pelvic", "comfort");
            assertThat(get("Binary/" + ended, "application/pdf")).hasStatus(404);
        }
        assertThat(ids("identifier=3&language=en")).containsExactly(old, second.id().toString(), third.id().toString());
        assertThat(ids("identifier=3&language=en&status=superseded")).containsExactly(old, second.id().toString());
        assertThat(ids("identifier=3&language=en&status=entered-in-error,current"))
            .containsExactly(third.id().toString());
    }

    @Test
    void whatIsOverdueIsCurrentWithoutPaper() {
        var id = live();
        PassingTime.due(jdbc, -500, "true");

        bare(document(id), "current", "final", "temp-unknown");
        assertThat(get("Binary/" + id, "application/pdf")).hasStatus(404);
    }

    @Test
    void whatIsInReviewTalkingPointsAndTheChecklistAreNoDocuments() {
        var draft = texts.submit(colleagues.join(Role.AUTHOR), DocumentKind.HANDOUT, Language.ENGLISH,
                TextsInReview.adding("Ask us."));
        var talk = colleagues.as(colleagues.join(Role.CLINICIAN),
                () -> texts.live(DocumentKind.TALKING_POINTS, Language.ENGLISH));

        for (var id : List.of(draft.id().toString(), talk.id().toString(),
                jdbc.sql("select id::text from live_edition where kind = 'CHECKLIST' limit 1")
                    .query(String.class)
                    .single())) {
            assertThat(get("DocumentReference/" + id, JSON)).hasStatus(404);
            assertThat(get("Binary/" + id, JSON)).hasStatus(404);
            assertThat(ids("_id=" + id)).isEmpty();
        }
    }

    @Test
    void allArePagedOnceInOrder() {
        var all = new ArrayList<String>();
        var next = "/fhir/DocumentReference?_count=7";
        int pages = 0;
        while (!next.isEmpty()) {
            var bundle = bundle(next);
            assertThat(bundle.getEntry()).hasSizeLessThanOrEqualTo(7);
            bundle.getEntry().forEach(entry -> all.add(entry.getResource().getIdElement().getIdPart()));
            assertThat(bundle.getTotal()).isEqualTo(handouts());
            next = bundle.getLink("next") == null ? "" : path(bundle.getLink("next").getUrl());
            assertThat(next).matches("|/fhir/DocumentReference\\?_count=7&after=\\d+-e[ns]-\\d+");
            pages++;
        }

        assertThat(all).hasSize(handouts()).doesNotHaveDuplicates();
        assertThat(pages).isGreaterThan(2);
        assertThat(bundle("/fhir/DocumentReference?_count=0").getEntry()).isEmpty();
        assertThat(bundle("/fhir/DocumentReference?_count=0").getTotal()).isEqualTo(handouts());
        assertThat(bundle("/fhir/DocumentReference?_count=9999").getLink("self").getUrl()).endsWith("?_count=50");
    }

    @Test
    void anEditionIsFoundByWhatStandsOnRecord() {
        var id = live();
        var number = "3-en-" + number(id);

        for (var query : List.of("_id=" + id, "identifier=urn:uuid:" + id,
                "identifier=urn:ietf:rfc:3986%7Curn:uuid:" + id, "identifier=" + number,
                "identifier=http://localhost:8080/fhir/edition%7C" + number,
                "identifier=http://localhost:8080/fhir/sheet%7C3&language=en",
                "identifier=3&language=urn:ietf:bcp:47%7Cen", "_id=" + id + "," + UUID.randomUUID(),
                "_id=" + id + "&type=34895-3", "_id=" + id + "&type=http://loinc.org%7C34895-3",
                "identifier=3&_id=" + id)) {
            assertThat(ids(query)).as(query).containsExactly(id);
        }
        for (var query : List.of("_id=x", "identifier=tears", "identifier=0", "identifier=3-fr-1", "language=fr",
                "identifier=urn:elsewhere%7C3", "status=preliminary", "type=11488-4", "_id=" + id + "&identifier=4")) {
            assertThat(ids(query)).as(query).isEmpty();
        }
    }

    @Test
    void nothingIsFoundByAPatient() {
        for (var query : List.of("patient=1", "subject:Patient=1", "patient.identifier=secret", "encounter=1")) {
            var bundle = bundle("/fhir/DocumentReference?" + query);
            assertThat(bundle.getTotal()).isZero();
            assertThat(bundle.getEntry()).hasSize(1);
            assertThat(bundle.getEntryFirstRep().getSearch().getMode().toCode()).isEqualTo("outcome");
            assertThat(bundle.getLink("self").getUrl()).doesNotContain("secret", "patient", "=1");
        }
    }

    @Test
    void nothingIsFoundByWords() {
        var bundle = bundle("/fhir/DocumentReference?description=pelvic&_text=pain&_content=x&_count=3");

        assertThat(bundle.getTotal()).isEqualTo(handouts());
        assertThat(bundle.getLink("self").getUrl()).isEqualTo("http://localhost:8080/fhir/DocumentReference?_count=3");
    }

    @ParameterizedTest
    @ValueSource(strings = { "_count=-1", "_count=x", "_count=1.5", "_count=99999999999", "_id=a_b", "_id=%00",
            "_id=a&_id=b", "status=current&status=superseded", "language:not=en", "_id:exact=3", "after=x", "after=3",
            "identifier.value=3", "_count=1&_count=2" })
    void whatIsWrongIsRefusedAndNotRepeated(String query) {
        var answer = web.get().uri(URI.create("/fhir/DocumentReference?" + query + "&patient=Nobodyknows")).exchange();

        assertThat(answer).hasStatus(400).hasContentTypeCompatibleWith(JSON);
        assertThat(parse(OperationOutcome.class, answer).getIssueFirstRep().getSeverity().toCode()).isEqualTo("error");
        assertThat(text(answer)).doesNotContain("Nobodyknows", "a_b");
    }

    @Test
    void whoeverIsStrictIsToldOfWhatIsNotKnown() {
        var call = web.get().uri("/fhir/DocumentReference?description=Nobodyknows");

        assertThat(call).hasStatusOk();
        var strict = web.get()
            .uri("/fhir/DocumentReference?description=Nobodyknows")
            .header("Prefer", "return=minimal; Handling=strict")
            .exchange();
        assertThat(strict).hasStatus(400);
        assertThat(text(strict)).contains("not-supported").doesNotContain("Nobodyknows");
        assertThat(
                web.get().uri("/fhir/DocumentReference?language=en&_format=json").header("Prefer", "handling=strict"))
            .hasStatusOk();
    }

    @Test
    void aFormIsSearchedLikeAnAddress() {
        var answer = web.post()
            .uri("/fhir/DocumentReference/_search")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .content("identifier=3&language=es")
            .exchange();

        assertThat(parse(Bundle.class, answer).getEntry()).hasSize(1);
        assertThat(web.post().uri("/fhir/DocumentReference/_search").contentType("application/json").content("{}"))
            .hasStatus(415);
        assertThat(web.post()
            .uri("/fhir/DocumentReference/_search")
            .contentType("application/x-www-form-urlencoded")
            .content("x".repeat(10_000))).hasStatus(413);
        assertThat(web.get().uri("/fhir/DocumentReference?x=" + "y".repeat(10_000))).hasStatus(414);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "|*/*|application/fhir+json", "|application/json|application/fhir+json",
            "|application/fhir+xml|application/fhir+xml",
            "|application/fhir+xml;q=1.0, application/fhir+json;q=1.0|application/fhir+xml",
            "|application/fhir+xml;q=0.1, application/fhir+json|application/fhir+json",
            "|application/fhir+json; fhirVersion=4.0|application/fhir+json",
            "?_format=xml|application/fhir+json|application/fhir+xml",
            "?_format=application/fhir+xml|*/*|application/fhir+xml", "?_format=json|text/html|application/fhir+json" })
    void speaksWhatIsAskedFor(String query, String accept, String answered) {
        assertThat(get("Questionnaire/referral-en" + (query == null ? "" : query), accept)).hasStatusOk()
            .hasContentTypeCompatibleWith(answered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "|text/html", "|application/fhir+json; fhirVersion=3.0", "|nonsense",
            "?_format=ttl|*/*", "?_format=text/turtle|application/fhir+json" })
    void whatIsNotSpokenIsRefused(String query, String accept) {
        var answer = get("metadata" + (query == null ? "" : query), accept);

        assertThat(answer).hasStatus(406);
        assertThat(parse(OperationOutcome.class, answer).getIssueFirstRep().getCode().toCode())
            .isEqualTo("not-supported");
    }

    @Test
    void refusalsOfTheChannelAreOutcomesUnlessItIsOff() {
        doors.set(Channel.FHIR, ChannelAccess.TOKEN);
        var missing = get("metadata", XML);
        assertThat(missing).hasStatus(401)
            .hasHeader("WWW-Authenticate", "Bearer realm=\"Tearsheet\"")
            .hasContentTypeCompatibleWith(XML);
        assertThat(text(missing)).contains("<code value=\"login\"/>");

        doors.set(Channel.FHIR, ChannelAccess.OPEN, 10);
        for (int call = 0; call < 10; call++) {
            web.get().uri("/fhir/Questionnaire?_count=0").remoteAddress("198.51.100.7").exchange();
        }
        var often = web.get().uri("/fhir/metadata").remoteAddress("198.51.100.7").exchange();
        assertThat(often).hasStatus(429).hasHeader("Retry-After", "60");
        assertThat(text(often)).contains("throttled");

        doors.set(Channel.FHIR, ChannelAccess.OFF);
        assertThat(get("metadata", JSON)).hasStatus(404).bodyText().isEmpty();
    }

    @Test
    void whatIsNotThereOrWouldWriteIsRefusedAsAnOutcome() {
        for (var nothing : List.of("", "Patient/1", "Patient", "DocumentReference/" + UUID.randomUUID(),
                "DocumentReference/1-1-1-1-1", "DocumentReference/" + live() + "/_history", "Questionnaire/x",
                "Binary/x")) {
            var answer = get(nothing, JSON);
            assertThat(answer).as(nothing).hasStatus(404);
            assertThat(parse(OperationOutcome.class, answer).getIssueFirstRep().getCode().toCode())
                .isEqualTo("not-found");
        }
        assertThat(web.put().uri("/fhir/DocumentReference/1").contentType(JSON).content("{}")).hasStatus(405);
        assertThat(web.post().uri("/fhir/DocumentReference").contentType(JSON).content("{}")).hasStatus(405);
        assertThat(web.delete().uri("/fhir/Binary/1")).hasStatus(405);
    }

    @Test
    void whatIsStillTheSameIsNotSentAgain() {
        for (var address : List.of("/fhir/DocumentReference/" + live(), "/fhir/Binary/" + live(),
                "/fhir/Questionnaire/referral-en", "/fhir/metadata", "/fhir/DocumentReference")) {
            var first = web.get().uri(address).exchange();
            var tag = first.getResponse().getHeader("ETag");
            assertThat(tag).as(address).startsWith("W/\"");
            assertThat(first.getResponse().getHeader("Cache-Control")).contains("no-store");
            assertThat(web.get().uri(address).header("If-None-Match", Objects.requireNonNull(tag))).as(address)
                .hasStatus(304);
        }
    }

    @Test
    void theChecklistIsThereInBothLanguagesWhileItIsLive() {
        var questionnaire = parse(Questionnaire.class, get("Questionnaire/referral-es", JSON));

        assertThat(questionnaire.getLanguage()).isEqualTo("es");
        assertThat(questionnaire.getUrl())
            .isEqualTo("http://localhost:8080/api/checklists/referral/questionnaire?lang=es");
        assertThat(questionnaires("")).containsExactly("referral-en", "referral-es");
        assertThat(questionnaires("?_id=referral-es&status=active")).containsExactly("referral-es");
        assertThat(questionnaires("?status=draft")).isEmpty();
        jdbc.sql("""
                update edition set state = 'SUPERSEDED', ended_at = now()
                where state = 'PUBLISHED' and language = 'es'
                  and document_id in (select id from document where kind = 'CHECKLIST')
                """).update();
        assertThat(get("Questionnaire/referral-es", JSON)).hasStatus(404);
        assertThat(questionnaires("")).containsExactly("referral-en");
    }

    @Test
    void theStatementNamesWhatIsThere() {
        var rest = parse(CapabilityStatement.class, get("metadata", JSON)).getRestFirstRep();

        assertThat(rest.getResource()).extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
            .containsExactly("DocumentReference", "Questionnaire", "Binary");
        var names = new HashSet<String>();
        rest.getResource().getFirst().getSearchParam().forEach(parameter -> names.add(parameter.getName()));
        assertThat(names).containsExactlyInAnyOrder("_id", "identifier", "language", "status", "type", "patient",
                "subject", "encounter");
        for (var name : names) {
            assertThat(web.get().uri("/fhir/DocumentReference?" + name + "=x").header("Prefer", "handling=strict"))
                .as(name)
                .hasStatusOk();
        }
    }

    private static void bare(DocumentReference document, String status, String docStatus, String why) {
        var attachment = document.getContentFirstRep().getAttachment();
        assertThat(document.getStatus().toCode()).isEqualTo(status);
        assertThat(document.getDocStatus().toCode()).isEqualTo(docStatus);
        assertThat(document.getDescription()).isEqualTo("Sheet 3");
        assertThat(attachment.getTitle()).isEqualTo("Sheet 3");
        assertThat(attachment.getUrl()).isNull();
        assertThat(attachment.getUrlElement().getExtensionString(ABSENT)).isEqualTo(why);
        assertThat(attachment.hasData()).isFalse();
        assertThat(attachment.hasHash()).isFalse();
    }

    private EditionSeen publish() {
        var seen = texts.submit(colleagues.join(Role.AUTHOR), DocumentKind.HANDOUT, Language.ENGLISH,
                TextsInReview.adding("Ask us."));
        var reviewer = colleagues.join(Role.REVIEWER);
        var filled = sheets.fill(reviewer, seen);
        return colleagues.as(reviewer, () -> desk.approve(filled));
    }

    private void withdraw(EditionSeen edition) {
        colleagues.as(colleagues.join(Role.REVIEWER), () -> desk.withdraw(edition, "The evidence changed"));
    }

    private String live() {
        return id(3, "en");
    }

    private String id(int sheet, String language) {
        return jdbc.sql("""
                select l.id::text from live_edition l join topic t on t.id = l.topic_id
                where t.sheet_number = :sheet and l.kind = 'HANDOUT' and l.language = :language
                """).param("sheet", sheet).param("language", language).query(String.class).single();
    }

    private String number(String id) {
        return jdbc.sql("select number::text from edition where id = :id")
            .param("id", UUID.fromString(id))
            .query(String.class)
            .single();
    }

    private int handouts() {
        return jdbc.sql("""
                select count(*) from edition e join document d on d.id = e.document_id
                where d.kind = 'HANDOUT' and e.published_at is not null
                """).query(Integer.class).single();
    }

    private DocumentReference document(String id) {
        return parse(DocumentReference.class, get("DocumentReference/" + id, JSON));
    }

    private List<String> ids(String query) {
        return bundle("/fhir/DocumentReference?" + query).getEntry()
            .stream()
            .map(entry -> entry.getResource().getIdElement().getIdPart())
            .toList();
    }

    private List<String> questionnaires(String query) {
        return bundle("/fhir/Questionnaire" + query).getEntry()
            .stream()
            .map(entry -> entry.getResource().getIdElement().getIdPart())
            .toList();
    }

    private Bundle bundle(String address) {
        var answer = web.get().uri(URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        return parse(Bundle.class, answer);
    }

    private MvcTestResult get(String address, String accept) {
        return web.get().uri(URI.create("/fhir/" + address)).header("Accept", accept).exchange();
    }

    private static <T extends Resource> T parse(Class<T> type, MvcTestResult answer) {
        return R4.newJsonParser().parseResource(type, text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

}
