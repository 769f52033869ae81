package org.tearsheet.interop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls as the documentation and the screens write them, made for real. */
public final class Curl {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\n# (\\d{3})(?: (\\S+))?\n(curl .*?)\n```",
            Pattern.DOTALL);

    private static final Pattern ARGUMENT = Pattern.compile("(?:(-[Hdo]) )?(?:\"([^\"]*)\"|'([^']*)')", Pattern.DOTALL);

    private static final Pattern HERE = Pattern.compile("^http://localhost:\\d+");

    private Curl() {
    }

    /** Each example of a page: the status, the format of the answer, and the call. */
    public static Stream<Object[]> examples(Path page) throws IOException {
        return EXAMPLE.matcher(Files.readString(page))
            .results()
            .map(example -> new Object[] { Integer.parseInt(example.group(1)),
                    Objects.requireNonNullElse(example.group(2), ""), example.group(3) })
            .toList()
            .stream();
    }

    public static HttpRequest.Builder request(String command, String token, int port) {
        var request = HttpRequest.newBuilder();
        var form = !command.contains("Content-Type");
        var arguments = ARGUMENT.matcher(command.replace("$TOKEN", token));
        while (arguments.find()) {
            var value = Objects.requireNonNullElseGet(arguments.group(2), () -> arguments.group(3));
            switch (String.valueOf(arguments.group(1))) {
                case "-H" -> request.header(value.split(": ")[0], value.split(": ")[1]);
                case "-d" -> {
                    request.POST(HttpRequest.BodyPublishers.ofString(value));
                    if (form) {
                        request.header("Content-Type", "application/x-www-form-urlencoded");
                    }
                }
                case "-o" -> {
                    // it is read here
                }
                default -> request.uri(URI.create(HERE.matcher(value).replaceFirst("http://localhost:" + port)));
            }
        }
        return request;
    }

}
