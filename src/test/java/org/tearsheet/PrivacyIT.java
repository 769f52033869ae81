package org.tearsheet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.interop.access.Channel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A visit with a made-up word wherever something about a patient could be typed; then
 * these words are looked for everywhere.
 */
class PrivacyIT {

    private static final String PASSWORD = "privacy test password";

    private static final String TOKEN = "token-of-the-privacy-test";

    private static final Marker SEARCHED = new Marker("Quaggasearch");

    private static final Marker REASON = new Marker("Quaggareason");

    private static final Marker PROGRAM = new Marker("Quaggaprogram");

    private static final Marker NAME = new Marker("Quaggauser");

    private static final Marker LEFT = new Marker("Quaggaleft");

    private static final Marker CLOSED = new Marker("Quaggaclosed");

    private static final Marker UNSENT = new Marker("Quaggaunsent");

    private static final Marker NOTED = new Marker("Quagganoted");

    private static final Marker RECORD = new Marker("Quaggarecord");

    private static final List<Marker> MARKERS = List.of(SEARCHED, REASON, PROGRAM, NAME, LEFT, CLOSED, UNSENT, NOTED,
            RECORD);

    private static final String PACKED = "org.tearsheet.visit.VisitPacket$Item";

    /**
     * A connection to a browser or program keeps what it last received until it is
     * closed.
     */
    private static final String RECEIVED = "NioEndpoint.connections";

    private static final Duration UNTIL_CONNECTIONS_CLOSE = Duration.ofSeconds(18);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static final List<String> inTables = new ArrayList<>();

    private static final List<String> inBrowser = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // by the visit
    private static HeapDump during;

    @SuppressWarnings("NullAway.Init") // by the visit
    private static HeapDump afterNewVisit;

    @SuppressWarnings("NullAway.Init") // by the visit
    private static HeapDump afterLeaving;

    @SuppressWarnings("NullAway.Init") // by the visit
    private static HeapDump afterSignOut;

    @BeforeAll
    static void aVisit() throws Exception {
        try (var tearsheet = RunningTearsheet.start(folder.resolve("tearsheet"),
                "--tearsheet.demo.password=" + PASSWORD, "--tearsheet.demo.api-token=" + TOKEN);
                var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, tearsheet.address())) {
            context.onRequest(request -> inBrowser.add(request.method() + " " + request.url()));
            context.onResponse(response -> inBrowser.add(response.headers().toString()));
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = context.newPage();
            openTheChannels(tearsheet);
            signIn(page);
            search(page);
            print(context.newPage());
            runTheChecklist(page, REASON);
            takeTheOutcome(page, context);
            call(tearsheet);
            askByEveryChannel(tearsheet);
            during = tearsheet.heapDump("during");
            button(page, "New visit").click();
            page.getByText(REASON.word()).waitFor(gone());
            afterNewVisit = tearsheet.heapDump("after-new-visit");
            leaveAndClose(page);
            afterLeaving = tearsheet.heapDump("after-leaving");
            button(page, "Sign out").click();
            page.getByLabel("User name").waitFor();
            page.waitForTimeout(UNTIL_CONNECTIONS_CLOSE.toMillis());
            afterSignOut = tearsheet.heapDump("after-sign-out");
            remember(page, context);
            readEveryTable(tearsheet);
            assertThat(tearsheet.stop()).as("a clean end").isIn(0, 143);
        }
    }

    @AfterAll
    static void closeTheDumps() throws IOException {
        during.close();
        afterNewVisit.close();
        afterLeaving.close();
        afterSignOut.close();
    }

    @Test
    void duringTheVisitTheServerKnowsIt() {
        assertThat(during.contains(REASON)).isTrue();
        assertThat(during.count("org.tearsheet.referral.Judgement")).isPositive();
        assertThat(during.count("org.tearsheet.visit.ChecklistView")).isPositive();
    }

    @Test
    void aNewVisitFreesTheReasonAndTheJudgement() {
        assertThat(afterNewVisit.holders(REASON)).allMatch(way -> way.contains(RECEIVED));
        assertThat(afterNewVisit.count("org.tearsheet.referral.Judgement")).isZero();
        assertThat(during.count(PACKED)).isPositive();
        assertThat(afterNewVisit.count(PACKED)).isZero();
    }

    @Test
    void leavingTheScreenOrClosingItsTabFreesTheAnswers() {
        for (var marker : List.of(LEFT, CLOSED)) {
            assertThat(afterLeaving.holders(marker)).allMatch(way -> way.contains(RECEIVED));
        }
        assertThat(afterLeaving.count("org.tearsheet.visit.ChecklistView")).isZero();
        assertThat(afterLeaving.count("org.tearsheet.referral.Judgement")).isZero();
    }

    @ParameterizedTest
    @FieldSource("MARKERS")
    void signingOutFreesEverything(Marker marker) {
        assertThat(afterSignOut.holders(marker)).isEmpty();
    }

    @Test
    void signingOutFreesTheScreenWithItsAnswers() {
        for (var type : List.of("visit.ChecklistView", "visit.OutcomePaper", "visit.DecisionForm",
                "referral.Assessment", "referral.Judgement", "referral.Outcome", "print.PrintedForm")) {
            assertThat(afterSignOut.count("org.tearsheet." + type)).as(type).isZero();
        }
    }

    @Test
    void noTableHoldsIt() {
        assertThat(inTables).hasSizeGreaterThan(100).noneMatch(PrivacyIT::isMarked);
    }

    @Test
    void theBrowserKeepsItInNoAddressAndNoStore() {
        assertThat(inBrowser).hasSizeGreaterThan(30).noneMatch(PrivacyIT::isMarked);
    }

    /** The log, the files of the database with its write-ahead log, temporary files. */
    @Test
    void noFileHoldsIt() throws IOException {
        try (var files = Files.walk(folder.resolve("tearsheet"))) {
            var all = files.filter(Files::isRegularFile).toList();
            assertThat(all).anyMatch(file -> file.endsWith("output.log"))
                .anyMatch(file -> file.toString().contains("pg_wal"));
            for (var file : all) {
                var bytes = Files.readAllBytes(file);
                assertThat(MARKERS).as(file.toString()).noneMatch(marker -> marker.isIn(bytes));
            }
        }
    }

    private static void signIn(Page page) {
        page.navigate("/");
        for (var name : List.of(NAME.word(), "clinician")) {
            page.getByLabel("User name").fill(name);
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.getByText("do not fit together").or(page.locator(".search-box")).first().waitFor();
        }
        page.locator(".search-box").waitFor();
    }

    private static void search(Page page) {
        var found = page.locator(".topics-heading");
        page.locator(".search-box input:focus").waitFor();
        page.keyboard().type("pain " + SEARCHED.word());
        found.filter(new Locator.FilterOptions().setHasText("The nearest")).waitFor();
        page.keyboard().press("Control+A");
        page.keyboard().type(SEARCHED.word());
        page.getByText("Nothing found").first().waitFor();
    }

    private static void print(Page page) {
        page.navigate("/topics/pain-with-sex");
        page.locator(".sheet-paper h1").waitFor();
        assertThat(page.context().request().get("/print/pain-with-sex.pdf").ok()).isTrue();
        note(page);
        beginFeedback(page);
        page.close();
    }

    /** A note for one patient, printed, and the sheet put into the packet. */
    private static void note(Page page) {
        page.locator(".patient-note vaadin-details-summary").click();
        page.locator(".patient-note textarea").fill(NOTED.word() + " for one patient");
        page.locator(".sheet-paper").getByText(NOTED.word()).waitFor();
        var address = page.locator(".print-buttons a").first().getAttribute("href");
        assertThat(page.context().request().get("/" + address).headers()).containsEntry("content-type",
                "application/pdf");
        button(page, "Add to packet").click();
        page.locator(".packet-bar").getByText("1 sheet").waitFor();
    }

    /** What is refused is neither sent nor kept. */
    private static void beginFeedback(Page page) {
        page.locator(".feedback-form vaadin-details-summary").click();
        page.locator(".feedback-form textarea").fill(UNSENT.word() + ", 555-0142");
        button(page, "Send").click();
        page.getByText("This looks like a telephone or record number").waitFor();
    }

    /** One checklist by going to another screen, one by closing its tab. */
    private static void leaveAndClose(Page page) {
        runTheChecklist(page, LEFT);
        page.locator(".wordmark").click();
        page.locator(".search-box").waitFor();
        var tab = page.context().newPage();
        runTheChecklist(tab, CLOSED);
        tab.close();
        page.waitForTimeout(1000);
    }

    private static void runTheChecklist(Page page, Marker reason) {
        page.navigate("/checklist");
        button(page, "Thoughts, without plan or intent").click();
        page.getByText("Why: R10").first().waitFor();
        page.getByText("Decide otherwise").click();
        page.locator(".decision-form vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Emergency: now")).click();
        page.locator(".decision-form input[maxlength]").fill(reason.word() + " of one patient");
        button(page, "Decide").click();
        page.locator(".result").getByText(reason.word()).first().waitFor();
    }

    private static void takeTheOutcome(Page page, BrowserContext context) {
        for (var copy : List.of("Copy a neutral summary", "Copy the full summary")) {
            button(page, copy).click();
            page.getByText("Copied.").last().waitFor();
        }
        page.waitForCondition(
                () -> page.evaluate("() => navigator.clipboard.readText()").toString().contains(REASON.word()));
        for (var link : page.locator(".outcome-actions a").all()) {
            assertThat(context.request().get(link.getAttribute("href")).headers()).containsEntry("content-type",
                    "application/pdf");
        }
        context.waitForPage(() -> page.locator(".outcome-actions a").first().click()).close();
    }

    private static void call(RunningTearsheet tearsheet) throws IOException, InterruptedException {
        var assessment = "/api/checklists/referral/assessment";
        var word = PROGRAM.word();
        for (var body : List.of("{\"answers\": {\"%s\": \"YES\"}}", "{\"answers\": {\"S2\": \"%s\"}}",
                "{\"answers\": {\"S2\": \"%s", "{\"patient\": \"%s\"}", "{\"%s\": {}}", "{\"defaults\": \"%s\"}")) {
            assertThat(post(tearsheet.address() + assessment, body.formatted(word))).isEqualTo(400);
        }
        assertThat(post(tearsheet.address() + assessment + "?patient=" + word, "{\"answers\": {}}")).isEqualTo(200);
        assertThat(post(tearsheet.address() + "/api/checklists/" + word, "{}")).isEqualTo(404);
    }

    private static void openTheChannels(RunningTearsheet tearsheet) throws IOException, SQLException {
        try (var connection = tearsheet.database(); var statement = connection.createStatement()) {
            assertThat(statement
                .executeUpdate("update channel set access = case name when 'TAKE_HOME' then 'OPEN' else 'TOKEN' end"))
                .isEqualTo(Channel.values().length);
        }
    }

    /** A record system says who the patient is wherever it can. */
    private static void askByEveryChannel(RunningTearsheet tearsheet) throws IOException, InterruptedException {
        var word = RECORD.word();
        var patient = "patientPerson.administrativeGenderCode.c=%1$s&mainSearchCriteria.v.dn=%1$s".formatted(word);
        var code = "mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=";
        var condition = """
                {"hook": "patient-view", "hookInstance": "%1$s", "fhirServer": "https://%1$s.example",
                 "context": {"userId": "Practitioner/%1$s", "patientId": "%1$s"},
                 "prefetch": {"conditions": {"resourceType": "Condition", "subject": {"display": "%1$s"},
                  "code": {"text": "%1$s", "coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%2$s"}]}}}}
                """;
        var feedback = "{\"feedback\": [{\"card\": \"%1$s\", \"outcome\": \"%2$s\", \"outcomeTimestamp\": \"%1$s\"}]}";
        for (var address : List.of("/infobutton/service?" + code + "N94.10&" + patient,
                "/infobutton/service?" + code + word + "&" + patient, "/infobutton/application?" + patient,
                "/fhir/DocumentReference?patient=" + word, "/fhir/DocumentReference?language=en&x=" + word,
                "/openemr/education.zip?patient=" + word)) {
            assertThat(send(tearsheet, address, "", "")).as(address).isEqualTo(200);
        }
        for (var address : List.of("/infobutton/service?mainSearchCriteria.v.c=" + word,
                "/infobutton/application?mainSearchCriteria.v.c=" + word, "/infobutton/" + word + ".pdf",
                "/infobutton/" + word, "/cds-services/" + word, "/fhir/DocumentReference?identifier=" + word,
                "/fhir/DocumentReference/" + word, "/fhir/Binary/" + word, "/fhir/" + word, "/openemr/" + word,
                "/s/" + word, "/s/3?" + word)) {
            assertThat(send(tearsheet, address, "", "")).as(address).isBetween(200, 405);
        }
        var form = "application/x-www-form-urlencoded";
        assertThat(send(tearsheet, "/infobutton/service", form, code + "N94.10&" + patient)).isEqualTo(200);
        assertThat(send(tearsheet, "/fhir/DocumentReference/_search", form, "subject=" + word)).isEqualTo(200);
        var json = "application/json";
        var service = "/cds-services/patient-education";
        assertThat(send(tearsheet, service, json, condition.formatted(word, "N94.10"))).isEqualTo(200);
        assertThat(send(tearsheet, service, json, condition.formatted(word, word))).isEqualTo(200);
        assertThat(send(tearsheet, service, json, "{\"hook\": \"" + word)).isEqualTo(400);
        assertThat(send(tearsheet, service + "/feedback", json, feedback.formatted(word, "accepted"))).isEqualTo(200);
        assertThat(send(tearsheet, service + "/feedback", json, feedback.formatted(word, word))).isEqualTo(400);
    }

    private static int post(String address, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .header("X-Patient", PROGRAM.word())
            .header("From", PROGRAM.word())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int send(RunningTearsheet tearsheet, String path, String format, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(tearsheet.address() + path))
            .header("X-Patient", RECORD.word())
            .header("Referer", "https://record.example/" + RECORD.word());
        return send(format.isEmpty() ? request
                : request.header("Content-Type", format).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var program = HttpClient.newHttpClient()) {
            return program
                .send(request.header("Authorization", "Bearer " + TOKEN).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        }
    }

    private static void remember(Page page, BrowserContext context) {
        context.cookies().forEach(cookie -> inBrowser.add(cookie.name + "=" + cookie.value));
        inBrowser.add(page.evaluate(
                "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.title," + " history.state])")
            .toString());
        inBrowser.add(context.newCDPSession(page).send("Page.getNavigationHistory", new JsonObject()).toString());
    }

    private static void readEveryTable(RunningTearsheet tearsheet) throws IOException, SQLException {
        try (var connection = tearsheet.database(); var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery("""
                    select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                    where table_schema not in ('pg_catalog', 'information_schema')
                    union all select 'pg_stat_activity'
                    """)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select r::text from " + table + " r")) {
                    while (rows.next()) {
                        inTables.add(table + ": " + rows.getString(1));
                    }
                }
            }
        }
    }

    /** Also as bytes in a text, as tables show them. */
    private static boolean isMarked(String text) {
        return MARKERS.stream()
            .anyMatch(marker -> marker.isIn(text)
                    || text.contains(HexFormat.of().formatHex(marker.word().getBytes(StandardCharsets.UTF_8))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
            .or(page.getByRole(AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(Pattern.compile("^\\d " + name + "$"))))
            .first();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

}
