package org.tearsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints how long the first sheet takes after a start, how long one from the shelf takes
 * over HTTP, and how many are served in a second; the command stands in
 * {@code docs/paper.md}.
 */
final class ServingBenchmark {

    private static final String PASSWORD = "measured by a benchmark";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]*)\"");

    private static final int READERS = 16;

    private static final Duration LOAD = Duration.ofSeconds(10);

    private final CookieManager cookies = new CookieManager();

    private final HttpClient client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(cookies)
        .build();

    private final String address;

    private String session = "";

    private ServingBenchmark(String address) {
        this.address = address;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("http.maxConnections", String.valueOf(READERS));
        var folder = Files.createTempDirectory("serving");
        try (var tearsheet = RunningTearsheet.start(folder, "--tearsheet.demo.password=" + PASSWORD,
                "--tearsheet.print.warm-up=true")) {
            new ServingBenchmark(tearsheet.address()).run();
        }
        finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        System.out.printf("%d processors, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        signIn();
        System.out.printf("first sheet after the start  %.0f ms%n", fetch("/print/1.pdf"));
        System.out.printf("the next, another sheet      %.0f ms%n", fetch("/print/3.pdf"));
        for (int round = 0; round < 2_000; round++) {
            fetch("/print/1.pdf");
        }
        var millis = new double[2_000];
        for (int round = 0; round < millis.length; round++) {
            millis[round] = fetch("/print/1.pdf");
        }
        Arrays.sort(millis);
        System.out.printf("from the shelf over HTTP     median %.1f ms, p95 %.1f ms%n", millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)]);
        System.out.printf("%d readers at once          %.0f sheets a second%n", READERS, served());
    }

    private double served() {
        var served = new LongAdder();
        long begun = System.nanoTime();
        long end = begun + LOAD.toNanos();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                var sheet = "/print/%d.pdf".formatted(1 + reader % 5);
                readers.submit(() -> {
                    while (System.nanoTime() < end) {
                        fetch(sheet);
                        served.increment();
                    }
                    return sheet;
                });
            }
        }
        return served.sum() * 1e9 / (System.nanoTime() - begun);
    }

    /** A light client, because it shares the processors with what it measures. */
    private double fetch(String sheet) throws IOException {
        long begun = System.nanoTime();
        var asked = (HttpURLConnection) URI.create(address + sheet).toURL().openConnection();
        asked.setRequestProperty("Cookie", session);
        try (var answer = asked.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
        double millis = (System.nanoTime() - begun) / 1e6;
        if (asked.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("%s was answered with %d".formatted(sheet, asked.getResponseCode()));
        }
        return millis;
    }

    private void signIn() throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(URI.create(address + "/login")).build(),
                HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException("The sign-in page has no token");
        }
        var form = "username=clinician&password=%s&_csrf=%s".formatted(PASSWORD.replace(' ', '+'), token.group(1));
        client.send(HttpRequest.newBuilder(URI.create(address + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(), HttpResponse.BodyHandlers.discarding());
        session = cookies.getCookieStore()
            .getCookies()
            .stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

}
