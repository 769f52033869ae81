package org.tearsheet.shell;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether something failed because the database cannot be reached, takes nobody
 * more or has no room: it passes without anybody changing what they asked for.
 */
public final class DatabaseAway {

    /**
     * Connection lost, resources used up, stopped or starting, its files not to be used.
     */
    private static final Pattern STATES = Pattern.compile("08.{3}|53.{3}|57P0[1-5]|58.{3}");

    private DatabaseAway() {
    }

    public static boolean explains(@Nullable Object failure) {
        for (var cause = failure; cause instanceof Throwable thrown; cause = thrown.getCause()) {
            if (thrown instanceof SQLException said && isAway(said)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the database itself says has a state, so without one there is no connection.
     */
    private static boolean isAway(SQLException said) {
        return said instanceof SQLTransientConnectionException || said.getSQLState() == null
                || STATES.matcher(said.getSQLState()).matches();
    }

}
