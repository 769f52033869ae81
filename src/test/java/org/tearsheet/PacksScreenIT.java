package org.tearsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An administrator exports a pack, and imports one that somebody changed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.demo.on=true", "tearsheet.demo.password=" + PacksScreenIT.PASSWORD })
@Import(TestDatabase.class)
class PacksScreenIT {

    static final String PASSWORD = "a pack of sheets";

    private static final Path STARTER = Path.of("db/starter");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPackLeavesAndAnotherComesInAsDrafts() throws IOException {
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.values()[0], "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/packs");
            page.locator("input[name=username]").fill("admin");
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".packs-export").waitFor();
            Barriers.noneOn(page, "begin");

            var file = page.waitForDownload(() -> page.getByText("Download the pack").click());
            assertThat(file.suggestedFilename()).matches("tearsheet-pack-[0-9.]+\\.zip");
            assertThat(names(Files.readAllBytes(file.path()))).contains("pack.yaml", "sources.yaml",
                    "pain-with-sex/handout.es.md", "checklist/checklist.en.yaml");

            page.locator(".packs input[type=file]").setInputFiles(pack());
            page.locator(".packs-row").first().waitFor();
            Barriers.noneOn(page, "preview");
            page.locator(".packs-row > vaadin-button").first().click();
            page.locator(".packs-part").first().waitFor();
            Barriers.noneOn(page, "compare");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close").setExact(true)).click();
            var before = drafts();
            page.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Import as drafts")).click();
            page.getByText("The pack was imported.").waitFor();

            assertThat(drafts()).isGreaterThan(before);
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    /**
     * The starter texts as a clinic elsewhere may have made them, in a zip of more than a
     * megabyte.
     */
    static FilePayload pack() throws IOException {
        return pack(UnaryOperator.identity());
    }

    /** The same with a change to every text. */
    static FilePayload pack(UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var files = Files.walk(STARTER); var zip = new ZipOutputStream(bytes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var path = STARTER.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry("riverside/" + path.replace("when-tears-come", "tears-elsewhere")));
                zip.write(change.apply(elsewhere(path, Files.readString(file))).getBytes(UTF_8));
            }
            var random = new byte[2 * 1024 * 1024];
            new Random(1).nextBytes(random);
            zip.putNextEntry(new ZipEntry("__MACOSX/riverside/._large"));
            zip.write(random);
        }
        return new FilePayload("riverside.zip", "application/zip", bytes.toByteArray());
    }

    private static String elsewhere(String path, String text) {
        return switch (path) {
            case "pack.yaml" -> text.replace("name: starter", "name: riverside");
            case "coverage.yaml" -> "";
            case "pain-with-sex/handout.en.md" ->
                text.replace("## What you can do", "Many people find help.\n\n## What you can do");
            case "pain-with-sex/topic.yaml" -> text.replace("discreet: Pelvic comfort", "discreet: Comfort");
            case "unwanted-sex/topic.yaml" -> text.replace("take-home: read-here", "take-home: ask");
            case "when-tears-come/topic.yaml" -> text.replace("slug: when-tears-come", "slug: tears-elsewhere");
            default -> text;
        };
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private int drafts() {
        return jdbc.sql("select count(*) from edition where state = 'DRAFT'").query(Integer.class).single();
    }

}
