package org.tearsheet.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Asks as the browser of one person does, from an address of its own, and knows how long
 * it waited for answers.
 */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;

    private final String home;

    private final String address;

    private final Map<String, String> cookies = new TreeMap<>();

    private long waited;

    /**
     * Begins without cookies.
     * @param address where the proxy says that this browser is
     */
    Browser(HttpClient client, String home, String address) {
        this.client = client;
        this.home = home;
        this.address = address;
    }

    String get(String path) throws IOException, InterruptedException {
        return new String(fetch(path), StandardCharsets.UTF_8);
    }

    byte[] fetch(String path) throws IOException, InterruptedException {
        return sent(path, request(path).build(), 200);
    }

    String post(String path, String type, String body) throws IOException, InterruptedException {
        return new String(
                sent(path, request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), 200),
                StandardCharsets.UTF_8);
    }

    /** Sends something that is answered without a text. */
    void tell(String path, String type, String body, int status) throws IOException, InterruptedException {
        sent(path, request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), status);
    }

    /** Since this was asked last. */
    long waited() {
        var since = waited;
        waited = 0;
        return since;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path))
            .timeout(PATIENCE)
            .header("X-Forwarded-For", address)
            .header("Accept-Encoding", "gzip")
            .header("Accept-Language", "en")
            .header("Cookie", cookie());
    }

    /** What it shows the server to be known again. */
    String cookie() {
        return cookies.entrySet()
            .stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    }

    private byte[] sent(String path, HttpRequest request, int status) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        waited += System.nanoTime() - begun;
        keepCookies(answer);
        if (answer.statusCode() != status) {
            throw new IOException("%s was answered with %d".formatted(path, answer.statusCode()));
        }
        return answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
    }

    private void keepCookies(HttpResponse<?> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var value = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(value[0], value[1]);
        }
    }

}
