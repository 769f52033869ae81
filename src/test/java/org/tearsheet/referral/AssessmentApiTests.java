package org.tearsheet.referral;

import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.ErrorResponseException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class AssessmentApiTests {

    private static final String ADDRESS = "/api/checklists/referral/assessment";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private String token = "";

    @BeforeEach
    void aProgram() {
        token = make(ApiScope.CHECKLIST_ASSESS);
    }

    @Test
    void assessesWithTheNegativeDefaults() {
        assertThat(post("""
                {"answers": {"S2": "THOUGHTS", "H3": ["SAD_EMPTY", "WORTHLESS"], "M1_TOOL": "PHQ9", "M1_SCORE": 17,
                             "M1_SELFHARM": "YES", "H1": "MOST_TIMES", "H4": "A_LOT", "H5": "YES"},
                 "defaults": "negative"}
                """)).hasStatusOk().doesNotContainHeader("Set-Cookie").bodyJson().isStrictlyEqualTo("""
                {"status": "COMPLETE", "urgencyShown": "SAME_DAY", "urgency": "SAME_DAY",
                 "destinations": {"CRISIS_LINE": "SAME_DAY", "MOOD_CARE": "SAME_DAY", "SEX_THERAPIST": "ROUTINE"},
                 "blocked": [], "mustAsk": [], "notes": [], "disposition": "SEND_IF_AGREED",
                 "firedRules": ["R10", "R20b", "R25", "R35"],
                 "sheets": ["postcoital-dysphoria", "mood-and-medicines", "when-tears-come"], "flags": {}}
                """);
    }

    @Test
    void whatIsLeftOutOfAFreshCallWasNotAsked() {
        assertThat(post("{\"answers\": {\"B1\": [\"THUNDERCLAP_HEADACHE\"]}}")).hasStatusOk()
            .bodyJson()
            .isLenientlyEqualTo("{\"status\": \"INCOMPLETE\", \"urgencyShown\": \"EMERGENCY\"}");
        assertThat(post("{}")).hasStatusOk()
            .bodyJson()
            .isLenientlyEqualTo("{\"status\": \"INCOMPLETE\", \"urgencyShown\": \"NOT_SHOWN\", \"firedRules\": []}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"answers": {"S99": "YES"}}                           | S99
            {"answers": {"S1": "PERHAPS"}}                        | S1
            {"answers": {"H3": "HAPPY"}}                          | H3
            {"answers": {"S1": ["YES"]}}                          | S1
            {"answers": {"S1": null}}                             | S1
            {"answers": {"M1_TOOL": "PHQ2", "M1_SCORE": 7}}       | M1_SCORE
            {"answers": {"M4": 6}}                                | M4
            {"answers": []}                                       | answers
            {"defaults": "rosy"}                                  | defaults
            {"patient": "somebody"}                               | call
            """)
    void refusesWithTheNameOfTheItem(String call, String item) {
        assertThat(post(call)).hasStatus(400)
            .satisfies(answer -> assertThat(answer.getMvcResult().getResolvedException()).isInstanceOfSatisfying(
                    ErrorResponseException.class,
                    refusal -> assertThat(refusal.getBody().getProperties()).containsEntry("item", item)));
    }

    @Test
    void needsTheScope() {
        token = make(ApiScope.FHIR);

        assertThat(post("{}")).hasStatus(403);
    }

    @Test
    void keepsAndLogsNothingOfACall(CapturedOutput output) {
        post("{\"answers\": {\"MARKER-7391\": \"MARKER-7391\"}}");

        assertThat(output).doesNotContain("MARKER-7391");
        assertThat(jdbc.sql("select count(*) from audit_entry e where e::text like '%MARKER%'")
            .query(Integer.class)
            .single()).isZero();
    }

    private MvcTestResult post(String body) {
        return web.post()
            .uri(ADDRESS)
            .header("Authorization", "Bearer " + token)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    }

    private String make(ApiScope scope) {
        Supplier<String> making = () -> desk.make(ApiTokenFixtures.draft(scope)).text();
        return colleagues.as(colleagues.join(Role.ADMINISTRATOR), making);
    }

}
