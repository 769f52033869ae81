package org.tearsheet.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tearsheet.library.Language;

/**
 * Counts how often somebody went away with nothing: a number by day and language, and
 * nothing of the words or of who it was.
 */
@Component
public class Misses {

    private final JdbcClient jdbc;

    private final Counter counter;

    Misses(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.counter = Counter.builder("tearsheet.searches.missed")
            .description("Searches that ended with nothing found")
            .register(meters);
    }

    /**
     * One more. Screens that are closed count too, so a database that is away must not
     * keep them.
     */
    public void count(Language reader) {
        counter.increment();
        try {
            jdbc.sql("""
                    insert into search_miss as m (day, language, misses) values (current_date, :language, 1)
                    on conflict (day, language) do update set misses = m.misses + 1
                    """).param("language", reader.tag()).update();
        }
        catch (DataAccessException | TransactionException _) {
            // a number too low is better than a screen that does not close
        }
    }

}
