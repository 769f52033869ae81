package org.tearsheet.print;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;
import org.tearsheet.security.ApiScope.Authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Sheets for whoever reads through a channel. */
@HouseTest
@RecordApplicationEvents
class SheetCounterTests {

    private static final int FREE = 3;

    @Autowired
    private SheetCounter counter;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    @WithMockUser(authorities = Authority.INFOBUTTON)
    void theyAreAsTheClinicPrintsAndCounted() {
        jdbc.sql("update print_policy set text_size = 'large', discreet = true").update();

        assertThat(counter.take(FREE, Language.SPANISH)).get().extracting(Sheet::fileName).isEqualTo("sheet-3-es.pdf");
        assertThat(events.stream(SheetPrinted.class)).singleElement()
            .satisfies(printed -> assertThat(printed.options().text()).isEqualTo(TextSize.LARGE))
            .satisfies(printed -> assertThat(printed.options().discreet()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = { 7, 15, 99 })
    @WithMockUser(authorities = Authority.INFOBUTTON)
    void noneIsHandedOverThatThePatientIsAskedAboutFirst(int sheet) {
        assertThat(counter.take(sheet, Language.ENGLISH)).isEmpty();
        assertThat(events.stream(SheetPrinted.class)).isEmpty();
    }

    @Test
    @WithMockUser(authorities = Authority.TAKE_HOME)
    void aPhoneGetsThemToo() {
        assertThat(counter.take(FREE, Language.ENGLISH)).isPresent();
    }

    @Test
    @WithMockUser(authorities = Authority.CHECKLIST_READ)
    void nobodyElseDoes() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> counter.take(FREE, Language.ENGLISH));
    }

}
