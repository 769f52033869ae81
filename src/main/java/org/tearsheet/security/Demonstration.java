package org.tearsheet.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this is a demonstration with made-up people.
 *
 * @param password of the demo people; empty to have one made up and printed at each start
 * @param apiToken that opens every channel of the demonstration; empty for none
 */
@ConfigurationProperties("tearsheet.demo")
public record Demonstration(@DefaultValue("false") boolean on, @DefaultValue("") String password,
        @DefaultValue("") String apiToken) {

    @Override
    public String toString() {
        return "Demonstration[on=" + on + "]";
    }

}
