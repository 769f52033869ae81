package org.tearsheet.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tearsheet.library.EditionId;
import org.tearsheet.print.Paper;
import org.tearsheet.print.SheetPrinted;
import org.tearsheet.print.TextSize;

/**
 * Counts how often an edition is printed on a day, on which paper, how large and whether
 * discreetly, and nothing else about it. Counts are written once a second, so that nobody
 * waits for them.
 */
@Component
class PrintCounts {

    private final JdbcClient jdbc;

    private final Clock clock;

    private final Map<Counted, Long> unwritten = new ConcurrentHashMap<>();

    PrintCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SheetPrinted event) {
        var options = event.options();
        unwritten.merge(
                new Counted(LocalDate.now(clock), event.edition(), options.paper(), options.text(), options.discreet()),
                1L, Long::sum);
    }

    /** What cannot be written now is written with the next. */
    @Scheduled(fixedDelay = 1_000)
    @PreDestroy
    void write() {
        for (var counted : unwritten.keySet()) {
            var prints = Objects.requireNonNull(unwritten.remove(counted));
            try {
                write(counted, prints);
            }
            catch (DataAccessException _) {
                unwritten.merge(counted, prints, Long::sum);
            }
        }
    }

    private void write(Counted counted, long prints) {
        jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                values (:day, :edition, :paper, :text, :discreet, :prints)
                on conflict (day, edition_id, paper, text_size, discreet)
                    do update set prints = print_count.prints + excluded.prints
                """)
            .param("day", counted.day())
            .param("edition", counted.edition().value())
            .param("paper", counted.paper().code())
            .param("text", counted.text().code())
            .param("discreet", counted.discreet())
            .param("prints", prints)
            .update();
    }

    private record Counted(LocalDate day, EditionId edition, Paper paper, TextSize text, boolean discreet) {
    }

}
