package org.tearsheet.interop.infobutton;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.rometools.rome.feed.atom.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.json.JsonContent;
import org.tearsheet.Colleagues;
import org.tearsheet.TestDatabase;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.Curl;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Record systems ask a real server, each in its own way. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class, Doors.class })
class InfobuttonIT {

    private static final String ICD_10_CM = "mainSearchCriteria.v.cs=2.16.840.1.113883.6.90";

    private static final String PAIN = ICD_10_CM + "&mainSearchCriteria.v.c=N94.10";

    private static final String MARKER = "Zyxomarker";

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private InfobuttonController controller;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void anybodyMayAsk() {
        doors.set(Channel.INFOBUTTON, ChannelAccess.OPEN, ChannelPolicy.MOST);
    }

    @Test
    void openEmrSendsABrowserToThePage() {
        var page = get("/infobutton/application?" + PAIN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h2>Pelvic comfort</h2>");

        assertThat(get("/infobutton/application?" + PAIN + "&informationRecipient.languageCode.c=es").body())
            .contains("<h2>Bienestar pélvico</h2>");
        assertThat(get("/assets/plain.css").body()).contains(".match");
    }

    @Test
    void ehmpSendsWordsAndAGenderUnderANameOfItsOwn() {
        var address = "/infobutton/service?representedOrganization.id.root=1.3.6.1.4.1.3768&patientPerson.genderCode=F"
                + "&age.v.v=34&age.v.u=a&taskContext.c.c=PROBLISTREV&mainSearchCriteria.v.dn=Dyspareunia";

        assertThat(titles(address + "&performer=PROV")).contains("Pelvic comfort");
        assertThat(titles(address + "&mainSearchCriteria.v.c=71315007&mainSearchCriteria.v.cs=2.16.840.1.113883.6.96"
                + "&performer=PROV"))
            .containsExactly("Pelvic comfort");
    }

    @Test
    void aLabPageAsksByLoincAndFindsNothing() {
        assertThat(titles("/infobutton/service?mainSearchCriteria.v.cs=2.16.840.1.113883.6.1"
                + "&mainSearchCriteria.v.c=2276-4&informationRecipient.languageCode.c=en"))
            .isEmpty();
    }

    @Test
    void aDotNetPortalWritesBlanksAroundTheEqualsSign() {
        assertThat(titles("/infobutton/service?" + PAIN + "&informationRecipient.languageCode.c%20=%20es"))
            .containsExactly("Bienestar pélvico");
    }

    @Test
    void aDesktopRecordWritesXmlInCapitalsAndBlanksBeforeTheNextName() {
        var answer = get("/infobutton/service?" + PAIN + "%20&patientPerson.administrativeGenderCode.c=F%20"
                + "&age.v.v=34%20&age.v.u=a%20&performer.languageCode.c=en%20&informationRecipient.languageCode.c=en%20"
                + "&knowledgeResponseType=text/XML");

        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/xml");
        assertThat(titles(answer)).containsExactly("Pelvic comfort");
    }

    @Test
    void aJavaClientAsksForSpanishByItsLocale() {
        assertThat(titles("/infobutton/service?" + PAIN + "&informationRecipient.languageCode.c=es_MX"))
            .containsExactly("Bienestar pélvico");
    }

    @Test
    void aSwiftAppAsksForADrugAndReadsTheFirstEntry() {
        var drug = get(
                "/infobutton/service?mainSearchCriteria.v.cs=2.16.840.1.113883.6.88&mainSearchCriteria.v.c=637188"
                        + "&knowledgeResponseType=application/json&informationRecipient.languageCode.c=en");
        assertThat(new JsonContent(drug.body())).extractingPath("$.feed.entry").asArray().isEmpty();

        var problem = new JsonContent(get("/infobutton/service?" + PAIN
                + "&knowledgeResponseType=application/json&informationRecipient.languageCode.c=en")
            .body());
        assertThat(problem).extractingPath("$.feed.entry[0].summary._value").asString().startsWith("<p>");
        assertThat(problem).extractingPath("$.feed.entry[0].link[0].href")
            .asString()
            .endsWith("/infobutton/sheet-3-en.pdf");
        assertThat(problem).extractingPath("$.feed.entry[0].title._value").isEqualTo("Pelvic comfort");
    }

    @Test
    void aRailsClientSendsCodeSystemAndTypeAlone() {
        assertThat(get("/infobutton/service?" + PAIN + "&knowledgeResponseType=application%2Fjson").body())
            .startsWith("{\"feed\":{");
    }

    @Test
    void healthLinkSendsAPasswordAndATypeThatDoesNotExist(CapturedOutput output) {
        var answer = get("/infobutton/service?holder.assignedEntity.n=" + MARKER
                + "&holder.assignedEntity.certificateText=" + MARKER + "&taskContext.c.c=PROBLISTREV"
                + "&informationRecipient=PROV&informationRecipient.languageCode.c=en&knowledgeResponseType=text/json"
                + "&mainSearchCriteria.v.c=N94.10&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
                + "&mainSearchCriteria.v.csn=ICD10CM&mainSearchCriteria.v.dn=Unspecified%20dyspareunia"
                + "&mainSearchCriteria.v.ot=painful%20sex&subTopic.v.c=Q000628&subTopic.v.cs=2.16.840.1.113883.6.177");

        assertThat(new JsonContent(answer.body())).extractingPath("$.feed.entry[0].title._value")
            .isEqualTo("When sex hurts");
        assertThat(answer.body()).doesNotContain(MARKER);
        assertThat(output).doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = { "MAINSEARCHCRITERIA.V.CS=2.16.840.1.113883.6.90&MAINSEARCHCRITERIA.V.C=N94.10",
            "mainSearchCriteria.c.cs=2.16.840.1.113883.6.90&mainSearchCriteria.c.c=N94.10",
            "mainSearchCriteria.v.csn=ICD-10-CM&mainSearchCriteria.v.c=N9410",
            "task.c.c=MEDLISTREV&subtopic.v.c=Q000628&something.else=1&something.else=2&" + PAIN })
    void namesAreTakenInAnyCaseAndInTheirOldSpelling(String question) {
        assertThat(titles("/infobutton/service?" + question)).containsExactly("Pelvic comfort");
    }

    @Test
    void aScriptOfAnotherSiteMayRead() {
        var answer = send(request("/infobutton/service?" + PAIN).header("Origin", "https://records.example").GET());

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        doors.set(Channel.INFOBUTTON, ChannelAccess.TOKEN, ChannelPolicy.MOST);
        var before = send(request("/infobutton/service").header("Origin", "https://records.example")
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "authorization")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Access-Control-Allow-Headers")).contains("authorization");
    }

    @Test
    void aFormIsReadFromItsBody() {
        var answer = send(request("/infobutton/service").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(PAIN)));

        assertThat(titles(answer)).containsExactly("Pelvic comfort");
    }

    @ParameterizedTest
    @MethodSource
    void theExamplesOfThePageWork(int status, String type, String command) {
        doors.set(Channel.INFOBUTTON, ChannelAccess.TOKEN, ChannelPolicy.MOST);
        var token = colleagues
            .as(colleagues.join(Role.ADMINISTRATOR), () -> desk.make(ApiTokenFixtures.draft(ApiScope.INFOBUTTON)))
            .text();

        var answer = send(Curl.request(command, token, port));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith(type);
    }

    static Stream<Object[]> theExamplesOfThePageWork() throws IOException {
        return Curl.examples(Path.of("docs/infobutton.md"));
    }

    @Test
    void whoIsNotLetInIsToldAsAProgramOrAsAReader() {
        doors.set(Channel.INFOBUTTON, ChannelAccess.TOKEN, ChannelPolicy.MOST);

        var program = get("/infobutton/service?" + PAIN);
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(program.body()).doesNotContain("N94");
        var reader = send(request("/infobutton/application?" + PAIN).header("Accept", "text/html").GET());
        assertThat(reader.statusCode()).isEqualTo(401);
        assertThat(reader.body()).contains("<h1>Sign in first.</h1>").doesNotContain("N94");
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /infobutton/service?mainSearchCriteria.v.c=%ZZ%&mainSearchCriteria.v.ot=%",
            "GET /infobutton/service?mainSearchCriteria.v.ot=%00%01%FF%EF%BF%BE" + MARKER,
            "GET /infobutton/service?mainSearchCriteria.v.ot=" + MARKER + "&knowledgeResponseType=" + MARKER,
            "GET /infobutton/service?mainSearchCriteria.v.ot=a b " + MARKER,
            "GET /infobutton/service?mainSearchCriteria.v.ot=[]{}|\\^\"<>" + MARKER,
            "GET /infobutton/service?knowledgeResponseType=application/javascript&callback=a[0]&mainSearchCriteria.v.ot="
                    + MARKER,
            "GET /infobutton/" + MARKER + "?" + MARKER, "GET /infobutton/sheet-3-en.pdf.pdf?" + MARKER,
            "PUT /infobutton/service?mainSearchCriteria.v.ot=" + MARKER,
            "TRACE /infobutton/service?mainSearchCriteria.v.ot=" + MARKER })
    void whatIsMalformedIsNeverOurFaultNorInALog(String line, CapturedOutput output) throws IOException {
        assertThat(raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).isBetween(200, 499);
        assertThat(output).doesNotContain(MARKER);
    }

    @Test
    void anAddressOfAHundredThousandCharactersIsRefused(CapturedOutput output) throws IOException {
        assertThat(raw("GET /infobutton/service?mainSearchCriteria.v.ot=" + MARKER.repeat(10_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
            .isBetween(400, 499);
        assertThat(output).doesNotContain(MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/x-www-form-urlencoded", "application/x-www-form-urlencoded;charset=nonsense",
            "multipart/form-data", "multipart/form-data; boundary=x", "application/json", "text/xml", "nonsense",
            "a/b/c" })
    void aBodyThatIsNoFormIsRefusedAndInNoLog(String type, CapturedOutput output) throws IOException {
        var body = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;=%zz" + MARKER + "</x>";

        assertThat(raw("POST /infobutton/service HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
            .isBetween(400, 499);
        assertThat(output).doesNotContain(MARKER);
    }

    @Test
    void noCallOfAHundredThousandFails() {
        var calls = new AnyQuestion(new Random(20_260_110), MARKER);
        int answered = colleagues.as(colleagues.join(Role.CLINICIAN), () -> {
            int good = 0;
            for (int call = 0; call < 100_000; call++) {
                var asked = calls.next();
                var answer = ask(asked);
                assertThat(answer.getStatusCode().value()).as(asked).isIn(200, 400, 413, 414, 415);
                var body = new String(answer.getBody(), StandardCharsets.UTF_8);
                good += answer.getStatusCode().is2xxSuccessful() ? 1 : 0;
                if (call % 20 == 0 && String.valueOf(answer.getHeaders().getContentType()).startsWith("text/xml")) {
                    AtomRules.read(body);
                }
            }
            return good;
        });
        assertThat(answered).as("those that could be answered").isGreaterThan(10_000);
    }

    @Test
    void noneOfSomeHundredFailsOnItsWayThroughTheServer(CapturedOutput output) throws IOException {
        var calls = new AnyQuestion(new Random(4), MARKER);
        for (int call = 0; call < 400; call++) {
            var asked = calls.next();
            assertThat(raw(
                    "GET /infobutton/service?" + asked + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .as(asked)
                .isBetween(200, 499);
        }
        assertThat(output).doesNotContain(MARKER);
    }

    private ResponseEntity<byte[]> ask(String question) {
        var request = new MockHttpServletRequest("GET", "/infobutton/service");
        request.setQueryString(question);
        try {
            return question.length() % 5 == 0 ? controller.application(request) : controller.service(request);
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private List<String> titles(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return AtomRules.read(answer.body()).getEntries().stream().map(Entry::getTitle).toList();
    }

    private List<String> titles(String address) {
        return titles(get(address));
    }

    private HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** The status of what may be no HTTP at all. */
    private int raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var line = new byte["HTTP/1.1 200".length()];
            if (socket.getInputStream().readNBytes(line, 0, line.length) < line.length) {
                throw new IOException("No answer");
            }
            return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
        }
    }

}
