package org.tearsheet.interop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.library.Language;
import org.tearsheet.referral.AnswerField;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Checklists;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@AutoConfigureMockMvc
class ApiDescriptionTests {

    private static final String ASSESSMENT = "/api/checklists/referral/assessment";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V4);

    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(\\{\"answers\".*?)\\n```", Pattern.DOTALL);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Checklists checklists;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isReadWithoutAWordOfComplaint() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(text(), List.of(), options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).containsKeys("/api/whoami", ASSESSMENT,
                "/api/checklists/referral/questionnaire", "/infobutton/service", "/cds-services/{service}",
                "/fhir/DocumentReference", "/openemr/education.zip");
    }

    @Test
    void saysHowToCallAndHowACallFails() {
        var api = description();

        assertThat(api.at("/servers/0/url").asText()).isEqualTo("http://localhost:8080");
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
        assertThat(api.at("/security/0").has("token")).isTrue();
        assertThat(names(call(api, ASSESSMENT, "post").at("/responses"))).containsExactlyInAnyOrder("200", "400", "401",
                "403", "404");
        assertThat(names(call(api, "/api/whoami", "get").at("/responses"))).containsExactlyInAnyOrder("200", "401");
        var questionnaire = call(api, "/api/checklists/referral/questionnaire", "get");
        assertThat(names(questionnaire.at("/responses"))).containsExactlyInAnyOrder("200", "400", "401", "403", "404",
                "406");
        assertThat(names(questionnaire.at("/responses/200/content"))).containsExactlyInAnyOrder("application/fhir+json",
                "application/json", "application/fhir+xml");
        assertThat(names(questionnaire.at("/responses/400/content"))).containsExactly("application/problem+json");
        assertThat(names(api.at("/components/schemas/Problem/properties"))).contains("detail", "item");
    }

    @Test
    void takesTheCodesOfTheLiveChecklist() throws Exception {
        for (var call : List.of("{}", "{\"answers\": null}", "{\"answers\": {\"S5\": null, \"M1_SCORE\": null}}",
                "{\"answers\": {\"B1\": \"NOT_ASKED\"}}", "{\"answers\": {\"B1\": []}, \"defaults\": \"negative\"}",
                "{\"answers\": {\"M4\": 5, \"M1_TOOL\": \"EPDS\", \"M1_SCORE\": 30}}")) {
            assertThat(isCall(call)).as(call).isTrue();
            assertThat(post(call)).as(call).isEqualTo(200);
        }
        for (var call : List.of("{\"patient\": \"x\"}", "{\"answers\": {\"S9\": \"YES\"}}",
                "{\"answers\": {\"S1\": \"PERHAPS\"}}", "{\"answers\": {\"S1\": null}}",
                "{\"answers\": {\"H3\": \"HAPPY\"}}", "{\"answers\": {\"B1\": [\"NOT_ASKED\"]}}",
                "{\"answers\": {\"M4\": 6}}", "{\"answers\": {\"M1_SCORE\": 31}}", "{\"answers\": []}",
                "{\"defaults\": \"rosy\"}")) {
            assertThat(isCall(call)).as(call).isFalse();
            assertThat(post(call)).as(call).isEqualTo(400);
        }
        assertThat(names(request().at("/properties/answers/properties")))
            .containsExactlyElementsOf(checklist().answerFields().stream().map(AnswerField::name).toList());
    }

    @Test
    void theExampleOfTheDocumentationIsACall() throws Exception {
        var example = EXAMPLE.matcher(Files.readString(Path.of("docs/checklist.md")));

        assertThat(example.find()).isTrue();
        assertThat(isCall(example.group(1))).isTrue();
    }

    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        var random = new Random(11);
        var checklist = checklist();
        var schema = description().at("/components/schemas/AssessmentAnswer");
        for (int round = 0; round < 50; round++) {
            var call = JSON.writeValueAsString(Map.of("answers", new AnyCall(checklist, random).answers()));
            assertThat(isCall(call)).as(call).isTrue();
            assertThat(fits(schema, answer(call))).as(call).isTrue();
        }
    }

    @Test
    void withoutAChecklistTheCallsAreStillThere() {
        assertThat(text()).contains("PHQ9");
        jdbc.sql("""
                update edition set state = 'SUPERSEDED', ended_at = now()
                where state = 'PUBLISHED' and document_id in (select id from document where kind = 'CHECKLIST')
                """).update();

        assertThat(call(description(), ASSESSMENT, "post").has("requestBody")).isTrue();
        assertThat(text()).doesNotContain("PHQ9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "/api/openapi.json.yaml", "/api/openapi.json/x", "/api/whoami", "/api/openapi", ASSESSMENT })
    void nothingElseIsOpen(String address) {
        assertThat(web.get().uri(address)).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html", "/v3/api-docs/swagger-config" })
    void itStandsNowhereElse(String address) {
        assertThat(web.get().uri(address).exchange().getResponse().getContentType()).isNotEqualTo("application/json");
    }

    private JsonNode request() {
        return call(description(), ASSESSMENT, "post").at("/requestBody/content/application~1json/schema");
    }

    private static JsonNode call(JsonNode api, String address, String method) {
        return api.path("paths").path(address).path(method);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private boolean isCall(String json) throws Exception {
        return fits(request(), json);
    }

    private static boolean fits(JsonNode schema, String json) throws Exception {
        assertThat(schema.isObject()).isTrue();
        allowNull(schema);
        return SCHEMAS.getSchema(schema).validate(JSON.readTree(json)).isEmpty();
    }

    /** OpenAPI says {@code nullable} where JSON Schema lists the type null. */
    private static void allowNull(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("nullable").asBoolean()) {
            var type = object.path("type").asText();
            object.putArray("type").add(type).add("null");
            object.remove("nullable");
        }
        schema.forEach(ApiDescriptionTests::allowNull);
    }

    private JsonNode description() {
        try {
            return JSON.readTree(text());
        }
        catch (JsonProcessingException ex) {
            throw new AssertionError(ex);
        }
    }

    private String text() {
        var answer = web.get().uri("/api/openapi.json").exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int post(String call) {
        return exchange(call).getResponse().getStatus();
    }

    private String answer(String call) throws Exception {
        return exchange(call).getResponse().getContentAsString();
    }

    private MvcTestResult exchange(String call) {
        Supplier<String> making = () -> desk.make(ApiTokenFixtures.draft(ApiScope.CHECKLIST_ASSESS)).text();
        return web.post()
            .uri(ASSESSMENT)
            .header("Authorization", "Bearer " + colleagues.as(colleagues.join(Role.ADMINISTRATOR), making))
            .contentType(MediaType.APPLICATION_JSON)
            .content(call)
            .exchange();
    }

    private Checklist checklist() {
        Supplier<Checklist> reading = () -> checklists.live(Language.ENGLISH).orElseThrow();
        return colleagues.as(colleagues.join(Role.CLINICIAN), reading);
    }

}
