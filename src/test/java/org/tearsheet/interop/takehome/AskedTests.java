package org.tearsheet.interop.takehome;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTests {

    @ParameterizedTest
    @NullAndEmptySource
    void nothingNeedsToBeAsked(String query) {
        assertThat(Asked.of(query)).contains(Asked.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = { "?lang=es", "?size=large", "?lang=en&size=large" })
    void whatIsAskedCanBeAskedAgain(String address) {
        assertThat(Asked.of(address.substring(1)).orElseThrow().address()).isEqualTo(address);
    }

    @Test
    void orderDoesNotMatter() {
        assertThat(Asked.of("size=large&lang=es")).contains(new Asked(Optional.of(Language.SPANISH), true));
    }

    @ParameterizedTest
    @ValueSource(strings = { "lang=fr", "lang=", "lang", "LANG=en", "lang=EN", "lang=en&lang=en", "lang=en&lang=es",
            "size=large&size=large", "size=small", "size=", "&", "lang=en&", "x=1", "lang=en&x=1", "lang=%65n", "=",
            "lang=en;size=large", "%", "lang=en\u0000" })
    void anythingElseIsNotUnderstood(String query) {
        assertThat(Asked.of(query)).isEmpty();
    }

}
