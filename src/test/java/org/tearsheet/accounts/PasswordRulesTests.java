package org.tearsheet.accounts;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.accounts.PasswordRules.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules(List.of(() -> List.of("Grey Sloan Memorial")));

    @ParameterizedTest
    @ValueSource(strings = { "passwordpassword", "123456789012345", "qwertyuiopasdfgh", "aaaaaaaaaaaaaaaaaaaaaaaa",
            "iloveyouiloveyou", "Password1234567", "abcdefghijklmnopqrst", "tearsheettearsheet", "TearsheetTearsheet1!",
            "greysloanmemorial", "Grey Sloan Memorial", "GreySloanMemorial1", "karevkarevkarev", "alexkarevalexkarev",
            "19871987198719871987" })
    void whatIsGuessedFirstIsNotTaken(String password) {
        assertThat(rules.fault(password, "karev", "Alex Karev")).contains(Fault.COMMON);
        assertThatIllegalArgumentException().isThrownBy(() -> rules.check(password, "karev", "Alex Karev"))
            .withMessageNotContaining(password);
    }

    @ParameterizedTest
    @ValueSource(strings = { "river lamp seven bicycles", "tres perros azules cantan ópera", "eight small otters",
            "ночь улица фонарь аптека", "雨 傘 橋 月 猫 山 川 森 海 空 雪 風 花 鳥", "jxq0 vw8r 3lk2 ppz" })
    void whateverElseIsLongEnoughIsTakenWhateverItIsMadeOf(String password) {
        assertThat(rules.fault(password, "karev", "Alex Karev")).isEmpty();
        assertThatNoException().isThrownBy(() -> rules.check(password, "karev"));
    }

    @Test
    void theLengthIsOfSignsAsPeopleSeeThem() {
        assertThat(rules.fault("river lamp 7xy")).contains(Fault.LENGTH);
        assertThat(rules.fault("river lamp 7xyq")).isEmpty();
        assertThat(rules.fault("🐙🦊🐝🦉🐢🐬🦋")).as("seven, of two units each").contains(Fault.LENGTH);
        assertThat(rules.fault("river lamp seven bicycles ".repeat(5).substring(0, 128))).isEmpty();
        assertThat(rules.fault("river lamp seven bicycles ".repeat(5).substring(0, 129))).contains(Fault.LENGTH);
    }

    @Test
    void aLongOneIsJudgedInAMoment() {
        var begun = System.nanoTime();
        rules.fault("ab1".repeat(42));
        rules.fault("correct horse battery staple ".repeat(4));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

}
