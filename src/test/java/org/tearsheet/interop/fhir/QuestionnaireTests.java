package org.tearsheet.interop.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.AnyCall;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.Language;
import org.tearsheet.referral.AnswerField;
import org.tearsheet.referral.Checklists;
import org.tearsheet.referral.Item;
import org.tearsheet.referral.PublishedChecklist;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@AutoConfigureMockMvc
class QuestionnaireTests {

    private static final String ADDRESS = "/api/checklists/referral/questionnaire";

    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Checklists checklists;

    @Autowired
    private EditionDesk editions;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private String token = "";

    @BeforeEach
    void aProgram() {
        token = make(ApiScope.CHECKLIST_READ);
    }

    @ParameterizedTest
    @CsvSource({ "en, application/fhir+json", "en, application/fhir+xml", "es, application/fhir+json",
            "es, application/fhir+xml" })
    void isValid(String language, String format) {
        assertThat(FhirValidator.findings(text(get("?lang=" + language, format)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "'', application/fhir+json", "*/*, application/fhir+json",
            "application/fhir+json, application/fhir+json", "application/json, application/json",
            "'text/html, */*;q=0.5', application/fhir+json", "application/fhir+xml, application/fhir+xml" })
    void speaksWhatIsAskedFor(String accept, String answered) {
        assertThat(get("", accept)).hasStatusOk().hasContentTypeCompatibleWith(answered);
    }

    @Test
    void saysWhoseItIsAndHowLongItHolds() {
        var edition = published(Language.ENGLISH).edition();
        var questionnaire = questionnaire(Language.ENGLISH);

        assertThat(questionnaire.getUrl()).isEqualTo("http://localhost:8080" + ADDRESS + "?lang=en");
        assertThat(questionnaire.getVersion()).isEqualTo(String.valueOf(edition.number()));
        assertThat(questionnaire.getTitle()).isEqualTo("Referral checklist");
        assertThat(questionnaire.getPublisher()).isEqualTo("Your clinic");
        assertThat(questionnaire.getStatus().toCode()).isEqualTo("active");
        assertThat(questionnaire.getPurpose()).contains("not a diagnosis");
        assertThat(questionnaire.getSubjectType()).extracting(Object::toString).containsExactly("Patient");
        assertThat(questionnaire.getDateElement().getValueAsString()).isEqualTo(edition.published().toString());
        assertThat(questionnaire.getEffectivePeriod().getEndElement().getValueAsString())
            .isEqualTo(edition.reviewDue().toString());
        assertThat(questionnaire.hasApprovalDate()).isFalse();
        assertThat(questionnaire.getDescription()).contains("no reviewer of this clinic");
    }

    @Test
    void saysWhenAReviewerApprovedIt() {
        var edition = published(Language.ENGLISH).edition();
        var reviewer = colleagues.join(Role.REVIEWER);
        jdbc.sql("update edition set approved_by = :reviewer, approved_at = '2026-05-04T12:00Z' where id = :id")
            .param("reviewer", reviewer.id().value())
            .param("id", edition.id().value())
            .update();

        var questionnaire = questionnaire(Language.ENGLISH);

        assertThat(questionnaire.getApprovalDateElement().getValueAsString()).isEqualTo("2026-05-04");
        assertThat(questionnaire.getLastReviewDateElement().getValueAsString()).isEqualTo("2026-05-04");
        assertThat(questionnaire.getDescription()).doesNotContain("no reviewer of this clinic");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryItemAnswerAndTool(Language language) {
        var checklist = published(language).checklist();
        var questionnaire = questionnaire(language);
        var items = new WrittenItems(questionnaire);

        assertThat(questionnaire.getLanguage()).isEqualTo(language.tag());
        assertThat(questionnaire.getItem()).extracting(QuestionnaireItemComponent::getLinkId)
            .containsExactly("START", "SAFETY", "BODY", "MOOD", "PICTURE");
        for (var item : checklist.items()) {
            var question = items.of(item.id());
            assertThat(question.getText()).isEqualTo(item.question());
            assertThat(question.getPrefix()).isEqualTo(item.id());
            assertThat(question.getRequired()).isFalse();
            assertThat(items.of(item.id() + "_HELP").getText()).isEqualTo(item.help());
            item.answers().forEach((code, words) -> assertThat(displays(question)).containsEntry(code, words));
            item.tools()
                .forEach((code, tool) -> assertThat(displays(items.of(item.id() + "_TOOL"))).containsEntry(code,
                        tool.label()));
        }
        for (var field : checklist.answerFields()) {
            var question = items.of(field.name());
            assertThat(question.getType())
                .isEqualTo(field.range().isPresent() ? QuestionnaireItemType.INTEGER : QuestionnaireItemType.CHOICE);
            assertThat(question.getRepeats()).isEqualTo(field.list());
            field.range().ifPresent(range -> {
                assertThat(number(question, "minValue")).isEqualTo(range.from());
                assertThat(number(question, "maxValue")).isEqualTo(range.to());
            });
        }
    }

    @Test
    void theEmptyListOfARedFlagIsAnAnswerOfItsOwn() {
        var items = new WrittenItems(questionnaire(Language.ENGLISH));

        assertThat(displays(items.of("B1"))).containsEntry("NONE", "None of these").containsKey("NOT_ASKED");
        assertThat(displays(items.of("H3"))).doesNotContainKey("NONE");
    }

    @Test
    void neverHidesWhatTheScreenShows() {
        var checklist = published(Language.ENGLISH).checklist();
        var items = new WrittenItems(questionnaire(Language.ENGLISH));
        var random = new Random(7);
        int hidden = 0;
        for (int round = 0; round < 3000; round++) {
            var given = new AnyCall(checklist, random).answers();
            var answers = checklist.answers(given, checklist.fresh());
            for (var item : checklist.items()) {
                var enabled = items.isEnabled(item.id(), given);
                if (checklist.isRelevant(item, answers)) {
                    assertThat(enabled).as(item.id()).isTrue();
                }
                hidden += enabled ? 0 : 1;
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void asksAboutAbuseInPrivateOnly() {
        var items = new WrittenItems(questionnaire(Language.ENGLISH));

        assertThat(items.isEnabled("M3", Map.of("H4", "A_LOT"))).isTrue();
        assertThat(items.isEnabled("M3", Map.of("H4", "A_LOT", "P0", "NOT_PRIVATE"))).isFalse();
        assertThat(items.isEnabled("M3", Map.of("P0", "ALONE"))).isFalse();
    }

    @Test
    void asksForTheTotalAndTheSelfHarmItemOfTheToolThatWasUsed() {
        var items = new WrittenItems(questionnaire(Language.ENGLISH));

        assertThat(items.isEnabled("M1_SCORE", Map.of())).isFalse();
        assertThat(items.isEnabled("M1_SCORE", Map.of("M1_TOOL", "PHQ2"))).isTrue();
        assertThat(items.isEnabled("M1_SELFHARM", Map.of("M1_TOOL", "PHQ2"))).isFalse();
        assertThat(items.isEnabled("M1_SELFHARM", Map.of("M1_TOOL", "EPDS"))).isTrue();
    }

    @Test
    void needsATokenWithTheScope() {
        assertThat(web.get().uri(ADDRESS)).hasStatus(401);
        token = make(ApiScope.CHECKLIST_ASSESS, ApiScope.FHIR);
        assertThat(get("", "")).hasStatus(403);
    }

    @Test
    void saysSoWhenThereIsNothingToSay() {
        assertThat(get("?lang=fr", "")).hasStatus(400);
        assertThat(get("", "text/csv")).hasStatus(406);
        jdbc.sql("""
                update edition set state = 'SUPERSEDED', ended_at = now()
                where state = 'PUBLISHED' and document_id in (select id from document where kind = 'CHECKLIST')
                """).update();
        assertThat(get("", "")).hasStatus(404);
    }

    private static Map<String, String> displays(QuestionnaireItemComponent question) {
        return question.getAnswerOption()
            .stream()
            .map(option -> (Coding) option.getValue())
            .peek(coding -> assertThat(coding.getSystem()).endsWith("/referral/questionnaire/" + question.getLinkId()))
            .collect(java.util.stream.Collectors.toMap(Coding::getCode, Coding::getDisplay));
    }

    private static int number(QuestionnaireItemComponent question, String extension) {
        return Integer.parseInt(question.getExtensionString("http://hl7.org/fhir/StructureDefinition/" + extension));
    }

    private PublishedChecklist published(Language language) {
        Supplier<PublishedChecklist> reading = () -> checklists.published(language).orElseThrow();
        return colleagues.as(colleagues.join(Role.CLINICIAN), reading);
    }

    private Questionnaire questionnaire(Language language) {
        return R4.newJsonParser()
            .parseResource(Questionnaire.class, text(get("?lang=" + language.tag(), "application/fhir+json")));
    }

    private MvcTestResult get(String query, String accept) {
        var call = web.get().uri(ADDRESS + query).header("Authorization", "Bearer " + token);
        return accept.isEmpty() ? call.exchange() : call.header("Accept", accept).exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String make(ApiScope... scopes) {
        Supplier<String> making = () -> desk.make(ApiTokenFixtures.draft(scopes)).text();
        return colleagues.as(colleagues.join(Role.ADMINISTRATOR), making);
    }

}
