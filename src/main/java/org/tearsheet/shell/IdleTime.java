package org.tearsheet.shell;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long nobody may touch a screen before whoever is signed in is signed out, until an
 * administrator chooses otherwise.
 *
 * @param idle at least two minutes: the last one is a warning
 */
@ConfigurationProperties("tearsheet")
public record IdleTime(@DefaultValue("10m") Duration idle) {

    private static final Duration SHORTEST = Duration.ofMinutes(2);

    public IdleTime {
        if (idle.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("tearsheet.idle is at least two minutes (2m)");
        }
    }

}
