package org.tearsheet.database;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Connects once before the pool does, and says in one sentence why that, or the migration
 * after it, cannot be.
 */
final class FirstConnection implements BeanPostProcessor {

    private static final int OLDEST = 15;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JdbcConnectionDetails details) {
            connect(details);
        }
        return bean;
    }

    /**
     * Neither the message nor a cause ever repeats the address as configured, which may
     * hold a password.
     */
    private static void connect(JdbcConnectionDetails details) {
        var url = details.getJdbcUrl();
        try (var connection = new Driver().connect(url, login(details))) {
            if (connection == null) {
                throw new DatabaseUnavailable(Reason.NOT_CONFIGURED,
                        "SPRING_DATASOURCE_URL does not name a PostgreSQL database.");
            }
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnavailable(Reason.TOO_OLD,
                        "The database server %s is PostgreSQL %d, and Tearsheet needs %d or newer."
                            .formatted(place(url), version, OLDEST));
            }
        }
        catch (SQLException ex) {
            throw explained(ex, url).orElseGet(() -> new DatabaseUnavailable(Reason.UNREACHABLE,
                    "The database server %s cannot be used (SQL state %s).".formatted(place(url), ex.getSQLState())));
        }
    }

    static void migrate(Flyway flyway, JdbcConnectionDetails details) {
        try {
            flyway.migrate();
        }
        catch (FlywayException ex) {
            for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException failure) {
                    explained(failure, details.getJdbcUrl()).ifPresent((explained) -> {
                        throw explained;
                    });
                }
            }
            throw ex;
        }
    }

    private static Optional<DatabaseUnavailable> explained(SQLException failure, String url) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "28P01", "28000", "08004" -> because(Reason.REFUSED, "refuses to let this user in", failure, url);
            case "3D000" -> because(Reason.NO_DATABASE, "has no such database", failure, url);
            case "57P01", "57P02", "57P03", "53300" ->
                because(Reason.NOT_READY, "takes no connection at the moment", failure, url);
            case "53100" -> because(Reason.DISK_FULL, "has no room left on its disk", failure, url);
            case String state when state.startsWith("08") ->
                because(Reason.UNREACHABLE, "cannot be reached", failure, url);
            default -> Optional.empty();
        };
    }

    private static Optional<DatabaseUnavailable> because(Reason reason, String what, SQLException failure, String url) {
        return Optional.of(new DatabaseUnavailable(reason,
                "The database server %s %s: %s.".formatted(place(url), what, said(failure))));
    }

    private static String said(SQLException failure) {
        if (failure instanceof PSQLException answer && answer.getServerErrorMessage() != null) {
            return String.valueOf(answer.getServerErrorMessage().getMessage());
        }
        if (PSQLState.CONNECTION_REJECTED.getState().equals(failure.getSQLState())) {
            return String.valueOf(failure.getMessage());
        }
        return switch (failure.getCause()) {
            case UnknownHostException _ -> "nobody knows a machine of that name";
            case SocketTimeoutException _ -> "it did not answer in time";
            case null, default -> "nothing answers there as PostgreSQL does";
        };
    }

    private static String place(String url) {
        return "at " + url.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }

    private static Properties login(JdbcConnectionDetails details) {
        var login = new Properties();
        set(PGProperty.USER, login, details.getUsername());
        set(PGProperty.PASSWORD, login, details.getPassword());
        set(PGProperty.CONNECT_TIMEOUT, login, "10");
        set(PGProperty.SOCKET_TIMEOUT, login, "15");
        return login;
    }

    private static void set(PGProperty property, Properties login, @Nullable String value) {
        if (value != null) {
            property.set(login, value);
        }
    }

}
