package org.tearsheet;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator watches, on the whole application in a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsIT {

    private static final Pattern METRIC = Pattern.compile("\\b(?:tearsheet|hikaricp|logback|jvm|disk)_[a-z_]+");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    private static final Set<String> LABELS = Set.of("action", "area", "cache", "cause", "channel", "compiler", "gc",
            "id", "le", "level", "main_application_class", "name", "path", "pool", "result", "runtime", "state",
            "status", "vendor", "version");

    @TempDir
    private static Path folder;

    private static Collector collector;

    private static RunningTearsheet tearsheet;

    private static int management;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        management = RunningTearsheet.freePort();
        collector = Collector.open();
        tearsheet = RunningTearsheet.start(folder, "--management.server.port=" + management,
                "--management.otlp.metrics.export.enabled=true",
                "--management.otlp.metrics.export.url=" + collector.address(), "--tearsheet.url=https://sheets.example",
                "--logging.structured.format.console=ecs");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        tearsheet.close();
        collector.close();
    }

    @Test
    @Order(1)
    void numbersAreToldAtAPortOfTheirOwnAlone() throws Exception {
        assertThat(get(management, "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(get(people(), "/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(get(people(), "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(get(management, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(management, "/actuator/prometheus").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    @Order(2)
    void healthIsToldAtBoth() throws Exception {
        for (var address : new String[] { "/livez", "/readyz" }) {
            assertThat(get(people(), address).body()).as(address).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(get(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get(management, "/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void whereTheAddressHasTlsTheCookieIsKeptToItAndToThisHost() throws Exception {
        var cookie = get(people(), "/login").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("__Host-tearsheet=").contains("; Path=/;", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(cookie).doesNotContain("Domain");
    }

    @Test
    @Order(3)
    void theNumbersSayHowMuchAndNeverWhat() throws Exception {
        get(people(), "/fhir/DocumentReference?identifier=marker-4711");
        get(people(), "/c/marker-4711");
        get(people(), "/topics/marker-4711");

        var numbers = get(management, "/actuator/prometheus").body();

        assertThat(numbers).contains("tearsheet_prints_total 0.0")
            .contains("tearsheet_searches_seconds_count 0")
            .contains("tearsheet_press_waiting 0.0")
            .contains("cache_gets_total{cache=\"sheets\"")
            .contains("hikaricp_connections_pending")
            .contains("tomcat_sessions_active_current_sessions")
            .contains("tearsheet_channel_calls_total{channel=\"fhir\",status=\"404\"} 1.0")
            .contains("logback_events_total")
            .doesNotContain("marker-4711");
        var labels = LABEL.matcher(numbers).results().map(label -> label.group(1)).collect(Collectors.toSet());
        assertThat(labels).isSubsetOf(LABELS);
        assertThat(numbers).doesNotContain("http_server_requests");
    }

    @Test
    @Order(4)
    void whatAlertsAreAboutIsMeasured() throws Exception {
        var measured = get(management, "/actuator/prometheus").body();

        var asked = METRIC.matcher(Files.readString(Path.of("docs/deploy/alerts.yaml")))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(6).allSatisfy(metric -> assertThat(measured).contains(metric));
    }

    @Test
    @Order(5)
    void everyLineOfTheLogIsOneObject() throws Exception {
        var lines = Files.readAllLines(folder.resolve("output.log"));

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            var said = JsonMapper.shared().readTree(line);
            assertThat(said.get("@timestamp")).as(line).isNotNull();
            assertThat(said.at("/log/level").asString()).as(line).isNotBlank();
        });
    }

    /** A form of which half has arrived is a request under way. */
    @Test
    @Order(6)
    void aRequestUnderWayIsFinishedWhenTearsheetStops() throws Exception {
        try (var database = tearsheet.database(); var statement = database.createStatement()) {
            statement.execute("update clinic_profile set check_page = true");
        }
        try (var socket = new Socket("localhost", people())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write("""
                    POST /c HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: 14\r
                    \r
                    code=ABC""".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(500);

            tearsheet.askToStop();
            await(this::nobodyNewIsLetIn);
            assertThat(get(management, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
            out.write("D-EFGH".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("</html>");
        }
        assertThat(tearsheet.exitCode()).isEqualTo(143);
    }

    /** The last of it is sent at the end. */
    @Test
    @Order(7)
    void aCollectorIsToldTheSameAndNeverWhat() {
        assertThat(collector.told()).isNotEmpty();
        var told = collector.told().getLast();

        assertThat(told.toString()).contains("tearsheet.prints", "tearsheet.searches", "hikaricp.connections.pending")
            .contains("tearsheet.channel.calls")
            .doesNotContain("marker-4711")
            .doesNotContain("http.server.requests");
        assertThat(told.getResourceMetricsList())
            .allSatisfy(about -> assertThat(about.getResource().getAttributesList().stream().map(KeyValue::getKey))
                .isSubsetOf("service.name", "telemetry.sdk.language", "telemetry.sdk.name", "telemetry.sdk.version"));
        var labels = told.getResourceMetricsList()
            .stream()
            .flatMap(about -> about.getScopeMetricsList().stream())
            .flatMap(scope -> scope.getMetricsList().stream())
            .flatMap(OperationsIT::labels)
            .map(label -> label.replace('.', '_'))
            .collect(Collectors.toSet());
        assertThat(labels).contains("channel", "status").isSubsetOf(LABELS);
    }

    private static Stream<String> labels(Metric metric) {
        return Stream
            .of(metric.getGauge().getDataPointsList().stream().map(NumberDataPoint::getAttributesList),
                    metric.getSum().getDataPointsList().stream().map(NumberDataPoint::getAttributesList),
                    metric.getHistogram().getDataPointsList().stream().map(HistogramDataPoint::getAttributesList),
                    metric.getSummary().getDataPointsList().stream().map(SummaryDataPoint::getAttributesList))
            .flatMap(points -> points)
            .flatMap(List::stream)
            .map(KeyValue::getKey);
    }

    private boolean nobodyNewIsLetIn() throws InterruptedException {
        try {
            client.send(request(people(), "/livez"), HttpResponse.BodyHandlers.discarding());
            return false;
        }
        catch (IOException ex) {
            return true;
        }
    }

    private HttpResponse<String> get(int port, String address) throws IOException, InterruptedException {
        return client.send(request(port, address), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(int port, String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .timeout(Duration.ofSeconds(15))
            .build();
    }

    private static int people() {
        return URI.create(tearsheet.address()).getPort();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.call() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(condition.call()).isTrue();
    }

}
