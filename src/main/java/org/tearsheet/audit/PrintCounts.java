package org.tearsheet.audit;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.print.SheetPrinted;

/**
 * Counts how often an edition is printed on a day, on which paper, how large and whether
 * discreetly, and nothing else about it.
 */
@Component
class PrintCounts {

    private final JdbcClient jdbc;

    private final Clock clock;

    PrintCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(SheetPrinted event) {
        jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                values (:day, :edition, :paper, :text, :discreet, 1)
                on conflict (day, edition_id, paper, text_size, discreet) do update set prints = print_count.prints + 1
                """)
            .param("day", LocalDate.now(clock))
            .param("edition", event.edition().value())
            .param("paper", event.options().paper().code())
            .param("text", event.options().text().code())
            .param("discreet", event.options().discreet())
            .update();
    }

}
