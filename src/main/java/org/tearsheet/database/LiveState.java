package org.tearsheet.database;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whether anything that is printed or answered has changed, on whichever node, for
 * whoever keeps an answer: one small question in place of many.
 */
@Component
public class LiveState {

    private final JdbcClient jdbc;

    LiveState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What holds now; ask before reading what is to be kept. Equal to an earlier answer
     * only if nothing has changed since; to none within a transaction that may change
     * something itself.
     */
    public Mark now() {
        var mark = jdbc.sql("select mark, current_date as day from live_state").query(Mark.class).single();
        return changing() ? new Mark(UUID.randomUUID(), mark.day()) : mark;
    }

    private static boolean changing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /**
     * @param day texts fall due overnight, when nobody writes anything
     */
    public record Mark(UUID mark, LocalDate day) {
    }

}
