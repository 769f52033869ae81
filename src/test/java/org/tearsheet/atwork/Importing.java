package org.tearsheet.atwork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.exchange.Decisions;
import org.tearsheet.exchange.PackDesk;
import org.tearsheet.exchange.Progress;
import org.tearsheet.exchange.UploadedPack;

/** An administrator with one pack after the other, each of new topics. */
class Importing {

    private static final String FROM = "db/starter/";

    private static final String LIKE = FROM + "pain-with-sex/";

    private final AtWork work;

    private final PackDesk desk;

    private final JdbcClient jdbc;

    private final int run;

    Importing(AtWork work, int run) {
        this.work = work;
        this.desk = work.a(PackDesk.class);
        this.jdbc = work.a(JdbcClient.class);
        this.run = run;
    }

    void forEver() {
        for (int round = 1;; round++) {
            var version = "1.%d.%d".formatted(run + 1, round);
            try (var upload = UploadedPack.receive("at-work.zip", new ByteArrayInputStream(pack(version)))) {
                work.as(AtWork.ADMINISTRATOR, () -> {
                    var preview = desk.examine(upload, new Progress());
                    return desk.take(upload, preview, Decisions.USUAL, new Progress());
                });
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
            AtWork.say("done\tpack.imported\t" + version);
        }
    }

    private byte[] pack(String version) throws IOException {
        var free = jdbc.sql("select max(sheet_number) + 1 from topic").query(Integer.class).single();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "pack.yaml", "name: at-work\nversion: \"%s\"\ntitle: At work\n".formatted(version));
            add(zip, "sources.yaml", read(FROM + "sources.yaml"));
            for (int topic = 0; topic < 3; topic++) {
                var slug = "at-work-%s-%d".formatted(version.replace('.', '-'), topic);
                add(zip, slug + "/topic.yaml", description(slug, free + topic));
                for (var text : List.of("handout.en.md", "handout.es.md", "talking-points.en.md",
                        "talking-points.es.md")) {
                    add(zip, slug + "/" + text, read(LIKE + text));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String description(String slug, int sheet) throws IOException {
        var like = read(LIKE + "topic.yaml");
        return like.substring(0, like.indexOf("synonyms:"))
            .replaceFirst("slug: .*", "slug: " + slug)
            .replaceFirst("sheet: .*", "sheet: " + sheet) + """
                    synonyms:
                      en:
                        - phrase %1$s
                      es:
                        - frase %1$s
                    codes:
                      - system: SNOMED-CT
                        code: "129103003"
                        display: Endometriosis
                    """.formatted(slug);
    }

    private static void add(ZipOutputStream zip, String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }

}
