package org.tearsheet.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that people type, and that every link out of here begins with. */
@Component
public class HomeAddress {

    private final String text;

    /** A slash at its end is not part of it: two in a row lead nowhere. */
    public HomeAddress(@Value("${tearsheet.url}") String typed) {
        this.text = typed.strip().replaceFirst("/+$", "");
    }

    /** What is at this path, which begins with a slash; for none, the home page. */
    public String at(String path) {
        return text + path;
    }

    /** Whether people type it with TLS. */
    boolean isSecure() {
        return text.startsWith("https://");
    }

    @Override
    public String toString() {
        return text;
    }

}
