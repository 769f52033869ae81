package org.tearsheet.accounts;

import java.time.Instant;

/** Where somebody sets their password, once. It can be read this one time only. */
public record PasswordLink(String address, Instant until) {

    @Override
    public String toString() {
        return "PasswordLink[not shown]";
    }

}
