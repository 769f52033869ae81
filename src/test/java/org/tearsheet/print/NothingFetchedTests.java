package org.tearsheet.print;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Source;
import org.tearsheet.library.Titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever an author types, and whatever came past every field: nothing is fetched. */
class NothingFetchedTests {

    private static final String SECRET = "the words of another file";

    private final AtomicInteger requests = new AtomicInteger();

    private final PdfPress press = new PdfPress();

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // by every test
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Files.writeString(folder.resolve("secret.txt"), SECRET);
    }

    @AfterEach
    void nobodyCame() {
        server.stop(0);
        assertThat(requests).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "![a](URL/a.png)", "[a](URL/a)", "<img src=\"URL/a.png\" alt=\"a\">",
            "<link rel=\"stylesheet\" href=\"URL/a.css\">", "<style>@import url(URL/a.css);</style>",
            "<p style=\"background: url(URL/a.png)\">a</p>", "<svg><image href=\"URL/a.png\"/></svg>",
            "<script src=\"URL/a.js\"></script>", "<iframe src=\"URL\"></iframe>", "<URL/a>", "`<img src=\"URL\">`",
            "<!DOCTYPE a SYSTEM \"URL/a.dtd\">", "![a](FILE)", "<object data=\"FILE\"></object>" })
    void theFieldRefusesWhatWouldFetch(String typed) {
        assertThatExceptionOfType(InvalidBody.class)
            .isThrownBy(() -> PrintedSheet.of(SheetFixtures.about(here(typed))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "![the words][a]\n\n[a]: URL/a.png", "[the words][a]\n\n[a]: URL/a",
            "![the words]\n\n[the words]: FILE", "the words URL/a.png", "&lt;img src=\"URL/a.png\"&gt; the words",
            "the words background: url(URL/a.png)" })
    void whatTheFieldTakesIsOnlyWords(String typed) throws IOException {
        try (var sheet = PrintedSheet.of(SheetFixtures.about(here(typed)))) {
            assertThat(sheet.text()).contains("the words").doesNotContain(SECRET);
        }
    }

    @Test
    void namesTitlesAndSourcesAreOnlyWords() throws IOException {
        var typed = here("<img src=\"URL/a.png\" alt=\"a\"/>");
        var handout = SheetFixtures.handout();
        var edition = new LiveEdition(handout.id(), handout.kind(), handout.language(), 1, handout.takeHome(), 1,
                new Titles(typed, typed), handout.body(), handout.published(), handout.reviewDue(), false,
                Optional.empty(), List.of(new Source("URL20", typed, 2020, null, typed, true)));
        var clinic = new ClinicProfile(1, typed, typed, typed, typed, "911", typed);

        try (var sheet = new PrintedSheet(
                PrintedSheet.bytes(edition, clinic, new SheetOptions(Paper.A4, true), Spacing.GENEROUS))) {
            assertThat(sheet.text().split("a\\.png", -1)).hasSizeGreaterThan(6);
        }
        try (var cards = new PrintedSheet(press
            .press(new FormHtml().card(new CardForm(handout.language(), CardForm.Kind.CONTACT), clinic, Paper.A4, 6),
                    LocalDate.EPOCH)
            .pdf())) {
            assertThat(cards.text()).contains("a.png");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "<img src=\"URL/a.png\" alt=\"a\"/>", "<img src=\"FILE\" alt=\"a\"/>",
            "<div style=\"background-image: url(URL/a.png)\">a</div>",
            "<ul style=\"list-style-image: url(URL/a.png)\"><li>a</li></ul>", "<object data=\"URL/a.png\">a</object>",
            "<object data=\"FILE\" type=\"text/plain\">a</object>", "<iframe src=\"URL/a\">a</iframe>",
            "<embed src=\"URL/a.png\"/>", "<svg alt=\"a\"><image href=\"URL/a.png\" width=\"9\" height=\"9\"/></svg>",
            "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" alt=\"a\"><use xlink:href=\"URL/a.svg#a\"/></svg>",
            "<input type=\"image\" src=\"URL/a.png\"/>", "<script src=\"URL/a.js\">a</script>",
            "<video src=\"URL/a.mp4\" poster=\"URL/a.png\">a</video>", "<p background=\"URL/a.png\">a</p>" })
    void thePressFetchesNothingForAnElement(String element) throws IOException {
        pressed("<html lang=\"en\"><head><title>A page</title></head><body style=\"font-family: 'Noto Sans'\">"
                + "<p>the words</p>%s</body></html>".formatted(here(element)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<link rel=\"stylesheet\" href=\"URL/a.css\"/>", "<style>@import url(URL/a.css);</style>",
            "<style>@font-face { font-family: a; src: url(URL/a.ttf) } p { font-family: a, 'Noto Sans' }</style>",
            "<style>p:before { content: url(URL/a.png) }</style>", "<base href=\"URL/\"/>",
            "<link rel=\"attachment\" href=\"FILE\" title=\"a\"/>",
            "<style>@page { background: url(URL/a.png) }</style>" })
    void thePressFetchesNothingForAHead(String element) throws IOException {
        pressed("<html lang=\"en\"><head><title>A page</title>%s</head><body style=\"font-family: 'Noto Sans'\">"
            .formatted(here(element)) + "<p>the words</p><img src=\"a.png\" alt=\"a\"/></body></html>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!DOCTYPE html SYSTEM \"URL/a.dtd\">",
            "<!DOCTYPE html [<!ENTITY a SYSTEM \"FILE\"> <!ENTITY b SYSTEM \"URL/b\">]>",
            "<?xml-stylesheet href=\"URL/a.css\" type=\"text/css\"?>" })
    void thePressFetchesNothingForADocument(String prologue) throws IOException {
        var body = prologue.contains("ENTITY") ? "&a; &b;" : "the words";
        pressed(here(prologue) + "<html lang=\"en\"><head><title>A page</title></head>"
                + "<body style=\"font-family: 'Noto Sans'\"><p>%s</p></body></html>".formatted(body));
    }

    @Test
    void whoAskedWouldBeCounted() throws IOException {
        try (var answer = URI.create(here("URL/a.png")).toURL().openStream()) {
            assertThat(answer.readAllBytes()).isEmpty();
        }
        assertThat(requests.getAndSet(0)).isOne();
    }

    /** Pressed without it, or not at all; either way nobody was asked. */
    private void pressed(String page) throws IOException {
        try (var sheet = new PrintedSheet(press.press(page, LocalDate.EPOCH).pdf())) {
            assertThat(sheet.text()).doesNotContain(SECRET);
            assertThat(new String(sheet.document().getDocumentCatalog().getMetadata().toByteArray(),
                    StandardCharsets.UTF_8))
                .doesNotContain(SECRET);
        }
        catch (RuntimeException ex) {
            assertThat(ex.toString()).doesNotContain(SECRET);
        }
    }

    private String here(String typed) {
        return typed.replace("URL", "http://127.0.0.1:" + server.getAddress().getPort())
            .replace("FILE", folder.resolve("secret.txt").toUri().toString());
    }

}
