package org.tearsheet.bench;

import java.net.http.HttpClient;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.BrowserJourneyIT;
import org.tearsheet.TestDatabase;

import static org.assertj.core.api.Assertions.assertThatCode;

/** The clinicians of the benchmark speak as this Vaadin understands. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class ClinicianIT {

    @LocalServerPort
    private int port;

    @Test
    void oneGoesThroughAVisit() {
        assertThatCode(() -> {
            try (var client = HttpClient.newHttpClient()) {
                var clinician = Clinician.signIn(client, "http://localhost:" + port, "clinician",
                        BrowserJourneyIT.PASSWORD, "203.0.113.7");
                clinician.search();
                clinician.openTopic();
                clinician.print();
                clinician.openChecklist();
                clinician.answer();
                clinician.beat();
                clinician.goHome();
            }
        }).doesNotThrowAnyException();
    }

}
