package org.tearsheet.interop;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.Language;
import org.tearsheet.security.Role;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** By whichever channel somebody asks, it is the same edition. */
@HouseTest
@AutoConfigureMockMvc
class OneEditionTests {

    private static final String NEW_WORDS = "Ask us whatever you like.";

    private static final String CHART = """
            {"hook": "patient-view", "hookInstance": "7d1f0c52-5a0e-4a43-9f6e-2f9f6a1f2b10",
             "context": {"userId": "Practitioner/7", "patientId": "1"},
             "prefetch": {"conditions": {"resourceType": "Bundle", "type": "searchset", "entry": [
               {"resource": {"resourceType": "Condition", "subject": {"reference": "Patient/1"},
                "clinicalStatus": {"coding": [{"code": "active"}]},
                "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "N94.10"}]}}}]}}}
            """;

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

    @BeforeEach
    void anybodyMayAsk() {
        for (var channel : Channel.values()) {
            doors.set(channel, ChannelAccess.OPEN);
        }
    }

    @Test
    void itIsTheSameEverywhereAndGoneEverywhereAtOnce() throws IOException {
        assertThat(everywhere()).allSatisfy((channel,
                said) -> assertThat(said).as(channel).contains(edition(channel, 1)).doesNotContain(NEW_WORDS));

        var second = publish();
        assertThat(everywhere()).hasSize(6)
            .allSatisfy((channel, said) -> assertThat(said).as(channel)
                .contains(edition(channel, 2))
                .doesNotContain(edition(channel, 1)));

        colleagues.as(colleagues.join(Role.REVIEWER), () -> desk.withdraw(second, "The evidence changed"));
        assertThat(everywhere()).allSatisfy((channel, said) -> assertThat(said).as(channel)
            .doesNotContain(edition(channel, 1), edition(channel, 2), NEW_WORDS));
    }

    private EditionSeen publish() {
        var seen = texts.submit(colleagues.join(Role.AUTHOR), DocumentKind.HANDOUT, Language.ENGLISH,
                TextsInReview.adding(NEW_WORDS));
        var reviewer = colleagues.join(Role.REVIEWER);
        return colleagues.as(reviewer, () -> desk.approve(sheets.fill(reviewer, seen)));
    }

    /** What each channel says of the English sheet 3. */
    private Map<String, String> everywhere() throws IOException {
        var said = new TreeMap<String, String>();
        said.put("paper", paper(web.get().uri("/print/3.pdf").with(user("c").roles("CLINICIAN"))));
        said.put("infobutton", infobutton());
        said.put("cds-hooks",
                body(web.post().uri("/cds-services/patient-education").contentType("application/json").content(CHART)));
        said.put("fhir",
                JsonMapper.shared()
                    .readTree(body(web.get().uri("/fhir/DocumentReference?identifier=3&language=en&status=current")))
                    .path("entry")
                    .toString());
        said.put("openemr", openEmr());
        said.put("phone", body(web.get().uri("/s/3?lang=en")));
        return said;
    }

    /** The number as each of them writes it. */
    private static String edition(String channel, int number) {
        return switch (channel) {
            case "infobutton" -> "{\"scheme\":\"edition\",\"term\":\"%d\"}".formatted(number);
            case "cds-hooks" -> "Sheet 3, edition %d (English)".formatted(number);
            case "fhir" -> "\"3-en-%d\"".formatted(number);
            default -> "Edition " + number;
        };
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder call) {
        return new String(call.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String paper(MockMvcTester.MockMvcRequestBuilder call) throws IOException {
        var answer = call.exchange().getResponse();
        return answer.getStatus() == 200 ? text(answer.getContentAsByteArray()) : "";
    }

    private String infobutton() {
        var asked = "/infobutton/service?knowledgeResponseType=application/json"
                + "&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=N94.10";
        return JsonMapper.shared()
            .readTree(body(web.get().uri(asked)))
            .at("/feed/entry")
            .valueStream()
            .map(Object::toString)
            .filter(entry -> entry.contains("/s/3?lang=en"))
            .collect(Collectors.joining());
    }

    private String openEmr() throws IOException {
        var zip = web.get().uri("/openemr/education.zip").exchange().getResponse().getContentAsByteArray();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().equals("icd10_n94.10_en.pdf")) {
                    var pdf = new ByteArrayOutputStream();
                    files.transferTo(pdf);
                    return text(pdf.toByteArray());
                }
            }
        }
        return "";
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

}
