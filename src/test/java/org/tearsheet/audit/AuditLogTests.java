package org.tearsheet.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tearsheet.security.Actor;

import static org.assertj.core.api.Assertions.assertThat;

class AuditLogTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static TrailDatabase database;

    private static AuditLog log;

    /** Ten a day for twelve days, all at the same moment of the day. */
    @BeforeAll
    static void aTrailOfTwelveDays() {
        database = new TrailDatabase();
        database.jdbc()
            .sql("""
                    insert into audit_entry (happened_at, actor_kind, actor_id, actor_name, act, subject_kind, subject_label)
                    select timestamptz '2026-11-01 23:59:59.999999Z' + (n / 10) * interval '1 day',
                           case when n % 2 = 0 then 'SYSTEM' else 'PERSON' end,
                           case when n % 2 = 0 then null else gen_random_uuid() end,
                           case when n % 2 = 0 then 'system' else 'grey' end,
                           case when n % 3 = 0 then 'topic.added' else 'topic.changed' end,
                           'TOPIC', case when n % 60 = 0 then '=1+1 50%_\\ ÑANDÚ' else 'Topic ' || n end
                    from generate_series(0, 119) n
                    """)
            .update();
        log = new AuditLog(database.jdbc());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var read = new ArrayList<>(log.newest(AuditFilter.NONE, 7));
        while (read.size() < 120) {
            read.addAll(log.older(AuditFilter.NONE, read.getLast(), 7));
        }

        assertThat(log.older(AuditFilter.NONE, read.getLast(), 7)).isEmpty();
        assertThat(read).extracting(AuditEntry::sequence).doesNotHaveDuplicates().hasSize(120);
        assertThat(read).extracting(AuditEntry::at).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({ "0, 11, 120", "0, 0, 10", "11, 30, 10", "3, 4, 20", "12, 30, 0" })
    void daysAreWholeDaysInUtc(int from, int to, int expected) {
        assertThat(find(new AuditFilter(Optional.of(FIRST.plusDays(from)), Optional.of(FIRST.plusDays(to)),
                Optional.empty(), Optional.empty(), "")))
            .hasSize(expected);
    }

    @Test
    void filtersNarrowTogether() {
        var grey = new AuditActor(Actor.Kind.PERSON, "grey");
        assertThat(log.actors()).containsExactlyInAnyOrder(grey, new AuditActor(Actor.Kind.SYSTEM, "system"));
        var found = find(new AuditFilter(Optional.of(FIRST.plusDays(2)), Optional.empty(), Optional.of(grey),
                Optional.of(Act.TOPIC_ADDED), "opic 3"));

        assertThat(found).extracting(AuditEntry::label).containsExactly("Topic 39", "Topic 33");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            50%      @ 2
            %_\\     @ 2
            ñandú    @ 2
            Topic_1  @ 0
            TOPIC 11 @ 11
            """)
    void partOfANameIsTakenAsItIsTyped(String typed, int expected) {
        assertThat(find(new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), typed)))
            .hasSize(expected);
    }

    @Test
    void aSpreadsheetRunsNothingOfTheExport() throws IOException {
        var out = new StringWriter();
        log.export(new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "=1+1"),
                out);

        assertThat(out.toString()).startsWith("\uFEFFsequence,time,");
        var lines = CSVFormat.RFC4180.parse(new StringReader(out.toString())).getRecords();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).get(8)).isEqualTo("'=1+1 50%_\\ ÑANDÚ");
        assertThat(lines.get(1).get(1)).isEqualTo("2026-11-07T23:59:59.999999Z");
        var head = database.verify().reached();
        assertThat(lines.getLast().get(0)).isEqualTo("120");
        assertThat(lines.getLast().get(5)).isEqualTo("trail.head");
        assertThat(lines.getLast().get(12)).isEqualTo(head.hash());
    }

    private static List<AuditEntry> find(AuditFilter filter) {
        return log.newest(filter, 200);
    }

}
