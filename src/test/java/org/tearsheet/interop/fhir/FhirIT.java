package org.tearsheet.interop.fhir;

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
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Programs fetch documents and files from a real server. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class, Doors.class })
class FhirIT {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private static final String MARKER = "Zyxomarker";

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApiTokenDesk desk;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void programsMayAsk() {
        doors.set(Channel.FHIR, ChannelAccess.TOKEN, ChannelPolicy.MOST);
        doors.set(Channel.OPENEMR, ChannelAccess.TOKEN, ChannelPolicy.MOST);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource
    void theExamplesOfThePagesWork(int status, String type, String command) {
        var token = token(ApiScope.FHIR, ApiScope.OPENEMR);
        var answer = send(Curl.request(command, token, port));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith(type);
        if (type.startsWith("application/fhir")) {
            assertThat(FhirValidator.findings(text(answer))).isEmpty();
        }
    }

    static Stream<Object[]> theExamplesOfThePagesWork() throws IOException {
        return Stream.concat(Curl.examples(Path.of("docs/fhir.md")), Curl.examples(Path.of("docs/openemr.md")));
    }

    @Test
    void aProgramFollowsTheLinksToThePaper() {
        var token = token(ApiScope.FHIR);
        var address = "/fhir/DocumentReference?status=current&language=en&_count=4";
        int papers = 0;
        while (!address.isEmpty()) {
            var bundle = R4.newJsonParser().parseResource(Bundle.class, text(send(request(address, token).GET())));
            for (var entry : bundle.getEntry()) {
                var attachment = ((DocumentReference) entry.getResource()).getContentFirstRep().getAttachment();
                if (attachment.hasUrl() && attachment.getUrl() != null) {
                    var paper = send(request(path(attachment.getUrl()), token).GET());
                    assertThat(paper.statusCode()).isEqualTo(200);
                    assertThat(paper.body()).hasSize(attachment.getSize());
                    papers++;
                }
            }
            address = bundle.getLink("next") == null ? "" : path(bundle.getLink("next").getUrl());
        }
        assertThat(papers).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(names = { "JSON", "XML" })
    void aClientOfTheLibraryThatManyUseReadsAndSearches(EncodingEnum notation) {
        R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.ONCE);
        var fhir = R4.newRestfulGenericClient("http://localhost:" + port + "/fhir");
        fhir.setEncoding(notation);
        fhir.registerInterceptor(new BearerTokenAuthInterceptor(token(ApiScope.FHIR)));

        var capabilities = fhir.capabilities().ofType(CapabilityStatement.class).execute();
        assertThat(capabilities.getFhirVersion()).isEqualTo(Enumerations.FHIRVersion._4_0_1);
        var found = fhir.search()
            .forResource(DocumentReference.class)
            .where(DocumentReference.STATUS.exactly().code("current"))
            .where(DocumentReference.LANGUAGE.exactly().code("es"))
            .count(3)
            .returnBundle(Bundle.class)
            .execute();
        var on = found.getLink("next");
        var next = fhir.loadPage()
            .byUrl(on.getUrl().replace(":0/", ":" + port + "/"))
            .andReturnBundle(Bundle.class)
            .execute();
        assertThat(found.getTotal()).isGreaterThan(6);
        assertThat(next.getEntry()).hasSize(3)
            .extracting(Bundle.BundleEntryComponent::getFullUrl)
            .doesNotContainAnyElementsOf(
                    found.getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl).toList());
        var first = (DocumentReference) found.getEntryFirstRep().getResource();
        var read = fhir.read().resource(DocumentReference.class).withId(first.getIdElement().getIdPart()).execute();
        assertThat(read.getMasterIdentifier().getValue()).isEqualTo(first.getMasterIdentifier().getValue());
        assertThat(fhir.search()
            .byUrl("DocumentReference?identifier=3-en-1")
            .usingStyle(SearchStyleEnum.POST)
            .returnBundle(Bundle.class)
            .execute()
            .getTotal()).isOne();
        var checklist = fhir.read().resource(Questionnaire.class).withId("referral-es").execute();
        assertThat(checklist.getItem()).isNotEmpty();
        assertThatExceptionOfType(ResourceNotFoundException.class)
            .isThrownBy(() -> fhir.read().resource(DocumentReference.class).withId("no-such-edition").execute())
            .satisfies(refusal -> assertThat(refusal.getOperationOutcome()).isInstanceOf(OperationOutcome.class));
        assertThatExceptionOfType(BaseServerResponseException.class)
            .isThrownBy(() -> fhir.create().resource(new DocumentReference()).execute())
            .satisfies(refusal -> assertThat(refusal.getStatusCode()).isEqualTo(405));
    }

    @Test
    void theChannelRefusesWithAnOutcome() {
        var missing = send(request("/fhir/metadata", "").GET());
        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Tearsheet\"");
        assertThat(text(missing)).contains("OperationOutcome", "login");
        var wrong = send(request("/fhir/metadata?_format=xml", token(ApiScope.OPENEMR)).GET());
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(text(wrong)).contains("<OperationOutcome", "\"forbidden\"");
        var write = send(request("/fhir/DocumentReference", token(ApiScope.FHIR)).header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(MARKER)));
        assertThat(write.statusCode()).isEqualTo(405);
        assertThat(text(write)).contains("OperationOutcome", "not-supported");

        doors.set(Channel.FHIR, ChannelAccess.OFF);
        var off = send(request("/fhir/metadata", token(ApiScope.FHIR)).GET());
        assertThat(off.statusCode()).isEqualTo(404);
        assertThat(text(off)).doesNotContain("OperationOutcome");
    }

    @Test
    void theZipIsNotSentAgain() {
        var token = token(ApiScope.OPENEMR);
        var first = send(request("/openemr/education.zip", token).GET());
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.body()).startsWith('P', 'K');
        assertThat(send(request("/openemr/education.zip", token).header("If-None-Match", tag).GET()).statusCode())
            .isEqualTo(304);
        assertThat(send(request("/openemr/education.zip", "").GET()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /fhir/DocumentReference?_id=%ZZ%&identifier=" + MARKER,
            "GET /fhir/DocumentReference?identifier=%00%01%FF%EF%BF%BE" + MARKER,
            "GET /fhir/DocumentReference?_count=" + MARKER, "GET /fhir/DocumentReference?" + MARKER + "=1",
            "GET /fhir/DocumentReference?language=en&language=" + MARKER, "GET /fhir/DocumentReference/" + MARKER,
            "GET /fhir/DocumentReference/%00" + MARKER, "GET /fhir/DocumentReference/..%2f" + MARKER,
            "GET /fhir/Binary/" + MARKER + ";x=1", "GET /fhir/Questionnaire?url=a b " + MARKER,
            "GET /fhir/" + MARKER + "/[]{}|\\^", "PUT /fhir/Binary/1?" + MARKER, "TRACE /fhir/metadata?" + MARKER,
            "PATCH /fhir/DocumentReference?" + MARKER, "GET /fhir/metadata?_format=" + MARKER,
            "GET /openemr/" + MARKER + "?" + MARKER, "GET /openemr/education.zip/x?" + MARKER })
    void whatIsMalformedIsNeverOurFaultNorInALog(String line, CapturedOutput output) throws IOException {
        doors.set(Channel.FHIR, ChannelAccess.OPEN, ChannelPolicy.MOST);
        doors.set(Channel.OPENEMR, ChannelAccess.OPEN, ChannelPolicy.MOST);

        for (var accept : new String[] { "*/*", "nonsense", "a/b/c, ;;q=x", "application/fhir+xml;q=2;=" }) {
            assertThat(raw(line + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                    + "\r\nPrefer: handling=strict\r\nIf-None-Match: W/\r\nConnection: close\r\n\r\n"))
                .isBetween(200, 499);
        }
        assertThat(output).doesNotContain(MARKER);
    }

    private String token(ApiScope... scopes) {
        return colleagues.as(colleagues.join(Role.ADMINISTRATOR), () -> desk.make(ApiTokenFixtures.draft(scopes)))
            .text();
    }

    private HttpRequest.Builder request(String address, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .timeout(Duration.ofMinutes(1));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
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
