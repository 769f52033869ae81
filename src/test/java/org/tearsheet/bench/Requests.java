package org.tearsheet.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What programs ask, as they send it. */
final class Requests {

    private static final int DIAGNOSES = 10;

    /** Between the codes of one chart. */
    private static final int STEP = 7;

    private static final String CASE_05 = """
            {"answers": {"S2": "THOUGHTS", "M1_TOOL": "PHQ9", "M1_SCORE": 17, "M1_SELFHARM": "YES", "H1": "MOST_TIMES", \
            "H3": ["SAD_EMPTY", "WORTHLESS"], "H4": "A_LOT", "H5": "YES"}, "defaults": "negative"}""";

    private final List<String> tokens;

    private final List<String> codes;

    Requests(List<String> tokens, List<String> codes) {
        this.tokens = tokens;
        this.codes = codes;
    }

    /** Sheets for a diagnosis, half of them as JSON; each code once with each token. */
    List<byte[]> infobutton() {
        return all(
                call -> request(
                        "GET /infobutton/service?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
                                + "&mainSearchCriteria.v.c=" + codes.get(call % codes.size())
                                + (call % 2 == 0 ? "&knowledgeResponseType=application/json" : "") + " HTTP/1.1",
                        call, ""));
    }

    /** Charts with ten diagnoses. */
    List<byte[]> charts() {
        return all(call -> request("POST /cds-services/patient-education HTTP/1.1", call, chart(call)));
    }

    /** One and the same patient, assessed. */
    List<byte[]> assessment() {
        return List.of(request("POST /api/checklists/referral/assessment HTTP/1.1", 0, CASE_05));
    }

    /** Published sheets, as the browser of this session fetches them. */
    static List<byte[]> sheets(String cookie) {
        return IntStream.rangeClosed(1, 5)
            .mapToObj(sheet -> text(
                    "GET /print/%d.pdf HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n".formatted(sheet, cookie)))
            .toList();
    }

    private List<byte[]> all(IntFunction<byte[]> request) {
        return IntStream.range(0, tokens.size() * codes.size()).mapToObj(request).toList();
    }

    private byte[] request(String line, int call, String body) {
        var head = "%s\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n".formatted(line,
                tokens.get(call % tokens.size()));
        return text(body.isEmpty() ? head + "\r\n" : head + """
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(body.getBytes(StandardCharsets.UTF_8).length, body));
    }

    private String chart(int call) {
        return IntStream.range(0, DIAGNOSES).mapToObj(place -> """
                {"resource": {"resourceType": "Condition", "subject": {"reference": "Patient/1"},
                 "clinicalStatus": {"coding": [{"code": "active"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]}}}
                """.formatted(codes.get((call + place * STEP) % codes.size()))).collect(Collectors.joining(",", """
                {"hook": "patient-view", "hookInstance": "7d1f0c52-5a0e-4a43-9f6e-2f9f6a1f2b10",
                 "context": {"userId": "Practitioner/7", "patientId": "1"},
                 "prefetch": {"conditions": {"resourceType": "Bundle", "entry": [
                """, "]}}}"));
    }

    private static byte[] text(String request) {
        return request.getBytes(StandardCharsets.UTF_8);
    }

}
