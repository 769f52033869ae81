package org.tearsheet.search;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@WithMockUser(roles = "ADMINISTRATOR")
class MissesTests {

    @Autowired
    private Misses misses;

    @Autowired
    private MissCounts counts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @Test
    void areANumberByDayAndLanguage() {
        double before = meters.get("tearsheet.searches.missed").counter().count();
        misses.count(Language.ENGLISH);
        misses.count(Language.ENGLISH);
        misses.count(Language.SPANISH);
        jdbc.sql("insert into search_miss values (current_date - 30, 'en', 5)").update();

        assertThat(jdbc.sql("select concat_ws(' ', day = current_date, language, misses) from search_miss order by 1")
            .query(String.class)
            .list()).containsExactly("f en 5", "t en 2", "t es 1");
        assertThat(counts.of(30)).isEqualTo(3);
        assertThat(counts.of(90)).isEqualTo(8);
        assertThat(meters.get("tearsheet.searches.missed").counter().count()).isEqualTo(before + 3);
    }

    @Test
    void haveNoRoomForWordsOrPeople() {
        assertThat(jdbc.sql("""
                select column_name from information_schema.columns where table_name = 'search_miss'
                order by ordinal_position
                """).query(String.class).list()).containsExactly("day", "language", "misses");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "update search_miss set misses = 2|a count only grows",
                    "update search_miss set day = day - 1|a count only grows",
                    "update search_miss set language = 'es'|a count only grows",
                    "delete from search_miss|what was counted stays", "truncate search_miss|what was counted stays",
                    "insert into search_miss values (current_date + 1, 'en', 1)|ahead",
                    "insert into search_miss values (current_date - 1, 'pain', 1)|language_known",
                    "insert into search_miss values (current_date - 1, 'en', 0)|positive" })
    void theDatabaseHoldsTheRulesToo(String sql, String reason) {
        jdbc.sql("insert into search_miss values (current_date, 'en', 3)").update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(reason);
    }

}
