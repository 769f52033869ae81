package org.tearsheet.database;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class LiveStateTests {

    private static final String DRAFT = """
            insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title, body,
                                 change_note, created_at)
            select gen_random_uuid(), 0, document_id, language, number + 1, 'DRAFT', 'CLINIC', title, discreet_title, body,
                   '', now()
            from edition where state = 'PUBLISHED' and language = 'en'
            """;

    @Autowired
    private LiveState state;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {
            "update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'wrong' where language = 'es'",
            "update document set grace_days = 0", "update topic set take_home = 'ASK'",
            "update topic_text set summary = 'new'", "delete from topic_synonym", "delete from topic_code",
            "update source set citation = 'new'", "update clinic_profile set phone = '1'",
            "update print_policy set sources = true" })
    void whateverIsPrintedOrAnsweredMovesIt(String change) {
        var before = mark();

        jdbc.sql(change).update();
        assertThat(mark()).as("while it may still fail").isEqualTo(before);
        jdbc.sql("set constraints all immediate").update();
        assertThat(mark()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { DRAFT, "update person set last_seen_on = current_date",
            "delete from edition where state = 'DRAFT'" })
    void nothingElseDoes(String change) {
        var before = mark();

        jdbc.sql(change).update();
        jdbc.sql("set constraints all immediate").update();
        assertThat(mark()).isEqualTo(before);
    }

    @Test
    void anEmptiedTableMovesIt() {
        var before = mark();

        jdbc.sql("truncate topic_synonym").update();
        assertThat(mark()).isNotEqualTo(before);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void asLongAsNothingChangesItIsTheSame() {
        assertThat(state.now()).isEqualTo(state.now());
    }

    @Test
    void withinATransactionThatMayChangeSomethingNothingIsTakenForGranted() {
        assertThat(state.now()).isNotEqualTo(state.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "delete from live_state", "truncate live_state", "insert into live_state (id) values (2)" })
    void thereIsAlwaysOne(String cheat) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(cheat).update());
    }

    private UUID mark() {
        return jdbc.sql("select mark from live_state").query(UUID.class).single();
    }

}
