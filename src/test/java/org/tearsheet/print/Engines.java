package org.tearsheet.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * How long the same two-page handout takes here, in a warm headless Chromium and in a
 * warm WeasyPrint, in turns of one run.
 */
public final class Engines {

    private static final int WARM_UP = 1_500;

    private static final int TURNS = 3;

    private static final int ROUNDS = 40;

    private static final String WEASYPRINT = """
            import sys, time
            import weasyprint
            html = open(sys.argv[1], encoding='utf-8').read()
            for _ in range(2): weasyprint.HTML(string=html).write_pdf()
            for _ in range(int(sys.argv[2])):
                begun = time.perf_counter()
                weasyprint.HTML(string=html).write_pdf()
                print((time.perf_counter() - begun) * 1000)
            """;

    private Engines() {
    }

    /** Medians in milliseconds, ours first; of those alone that are installed. */
    public static Map<String, Double> medians() throws IOException, InterruptedException {
        var edition = SheetFixtures.starter();
        var html = new SheetHtml();
        var press = new PdfPress();
        var options = new SheetOptions(Paper.A4, false);
        var page = html.document(edition, SheetFixtures.MARK, SheetFixtures.CLINIC, options, Spacing.GENEROUS);
        IntFunction<double[]> ours = rounds -> millis(rounds,
                () -> press.press(
                        html.document(edition, SheetFixtures.MARK, SheetFixtures.CLINIC, options, Spacing.GENEROUS),
                        edition.published()));
        var _ = ours.apply(WARM_UP);
        var tearsheet = new double[0];
        var chromium = new double[0];
        var weasyprint = new double[0];
        try (var browser = Chromium.open(page)) {
            for (int turn = 0; turn < TURNS; turn++) {
                tearsheet = joined(tearsheet, ours.apply(ROUNDS));
                chromium = joined(chromium, browser.map(found -> millis(ROUNDS, found::print)).orElse(new double[0]));
                weasyprint = joined(weasyprint, weasyprint(page, ROUNDS / 4));
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        put(medians, "Tearsheet", tearsheet);
        put(medians, "Chromium", chromium);
        put(medians, "WeasyPrint", weasyprint);
        return medians;
    }

    private static void put(Map<String, Double> medians, String engine, double[] millis) {
        if (millis.length > 0) {
            Arrays.sort(millis);
            medians.put(engine, millis[millis.length / 2]);
        }
    }

    private static double[] weasyprint(String html, int rounds) throws IOException, InterruptedException {
        var file = Files.createTempFile("sheet", ".html");
        try {
            Files.writeString(file, html);
            var python = new ProcessBuilder("/usr/bin/python3", "-c", WEASYPRINT, file.toString(),
                    String.valueOf(rounds))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
            var said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return python.waitFor() == 0 ? said.lines().mapToDouble(Double::parseDouble).toArray() : new double[0];
        }
        finally {
            Files.delete(file);
        }
    }

    private static double[] millis(int rounds, Runnable job) {
        var millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            job.run();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static double[] joined(double[] some, double[] more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** A browser with the page open, which prints it again and again. */
    private record Chromium(Playwright driver, Page page) implements AutoCloseable {

        static Handle open(String html) {
            return new Handle(Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(browser -> start(browser, html)));
        }

        private static Chromium start(Path browser, String html) {
            var driver = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var page = driver.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(browser).setArgs(List.of("--no-sandbox")))
                .newPage();
            page.setContent(html);
            for (int round = 0; round < 10; round++) {
                page.pdf();
            }
            return new Chromium(driver, page);
        }

        void print() {
            page.setContent(page.content());
            page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setTagged(true).setOutline(true));
        }

        @Override
        public void close() {
            driver.close();
        }

    }

    private record Handle(Optional<Chromium> browser) implements AutoCloseable {

        <T> Optional<T> map(Function<Chromium, T> use) {
            return browser.map(use);
        }

        @Override
        public void close() {
            browser.ifPresent(Chromium::close);
        }

    }

}
