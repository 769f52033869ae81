package org.tearsheet.interop.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tearsheet.security.HomeAddress;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What to try first with each channel, at this server's address. */
@Component
public class Examples {

    private static final String FILE = "examples.yaml";

    private final Map<String, List<Map<String, String>>> written = read();

    private final HomeAddress home;

    Examples(HomeAddress home) {
        this.home = home;
    }

    /**
     * In the order in which they are tried; none for a channel that programs do not use.
     */
    public List<Example> of(Channel channel) {
        return written.getOrDefault(channel.name(), List.of())
            .stream()
            .map(example -> new Example(channel, example.getOrDefault("name", ""), example.getOrDefault("answers", ""),
                    example.getOrDefault("call", "").replace("{home}", home.at(""))))
            .toList();
    }

    private static Map<String, List<Map<String, String>>> read() {
        try (var in = Examples.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
