package org.tearsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.Doors;

/**
 * Charts with ten diagnoses, opened over HTTP. The goal stands in
 * {@code docs/cds-hooks.md}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class, Doors.class, ChannelLoad.class })
class CdsHooksBenchmark {

    private static final int DIAGNOSES = 10;

    /** Between the codes of one chart. */
    private static final int STEP = 7;

    @Autowired
    private ChannelLoad load;

    @LocalServerPort
    private int port;

    @Test
    void print() throws Exception {
        load.print(Channel.CDS_HOOKS, this::ask);
    }

    private void ask(int call, String token, List<String> codes) throws IOException {
        var asked = (HttpURLConnection) URI.create("http://localhost:%d/cds-services/patient-education".formatted(port))
            .toURL()
            .openConnection();
        asked.setRequestProperty("Authorization", "Bearer " + token);
        asked.setRequestProperty("Content-Type", "application/json");
        asked.setDoOutput(true);
        try (var body = asked.getOutputStream()) {
            body.write(chart(call, codes).getBytes(StandardCharsets.UTF_8));
        }
        try (var answer = asked.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String chart(int call, List<String> codes) {
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

}
