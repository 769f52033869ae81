package org.tearsheet.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RelyingPartyTests {

    @ParameterizedTest
    @CsvSource({ "https://sheets.example.org, https://sheets.example.org, true",
            "https://sheets.example.org:8443/, https://sheets.example.org:8443, true",
            "http://localhost:8080, http://localhost:8080, true",
            "http://sheets.example.org, http://sheets.example.org, false",
            "https://192.168.1.5, https://192.168.1.5, false", "https://[::1]:8080, https://[::1]:8080, false" })
    void passkeysAreForAnAddressWithANameThatNobodyListensTo(String url, String origin, boolean possible) {
        var party = new RelyingParty(new HomeAddress(url));

        assertThat(party.origin()).isEqualTo(origin);
        assertThat(party.isPossible()).isEqualTo(possible);
    }

}
