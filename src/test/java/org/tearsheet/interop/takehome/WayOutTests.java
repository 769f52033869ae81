package org.tearsheet.interop.takehome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WayOutTests {

    @ParameterizedTest
    @ValueSource(strings = { "about:blank", "https://weather.example", "http://news.example/today" })
    void itLeadsToAnEmptyPageOrToSomebodyElses(String address) {
        assertThat(new WayOut(address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "weather.example", "javascript:alert(1)", "data:text/html,x", "about:config",
            "https://", "https://name@weather.example", "ftp://weather.example", "https://a b" })
    void nothingElseIsLedTo(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WayOut(address))
            .withMessageStartingWith("tearsheet.leave is ");
    }

}
