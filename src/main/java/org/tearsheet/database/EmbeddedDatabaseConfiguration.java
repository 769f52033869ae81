package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Path;

import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL where nobody named another database, neither an operator
 * nor a test.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@Conditional(EmbeddedDatabaseConfiguration.NoUrl.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabaseConfiguration {

    private static final String BESIDE = "tearsheet.database.beside";

    private static final String BINARIES = "io.zonky.test.db.postgres.embedded.PgBinaryResolver";

    @Bean
    @ConditionalOnClass(name = BINARIES)
    @ConditionalOnProperty(name = BESIDE, havingValue = "false", matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(@Value("${tearsheet.data:data}") String folder) throws IOException {
        return EmbeddedDatabase.start(DataFolder.hold(Path.of(folder), DataFolder.NEEDED));
    }

    /** For a command that may run beside a Tearsheet, or without one. */
    @Bean
    @ConditionalOnClass(name = BINARIES)
    @ConditionalOnProperty(name = BESIDE, havingValue = "true")
    JdbcConnectionDetails embeddedDatabaseOfWhomever(@Value("${tearsheet.data:data}") String folder)
            throws IOException {
        try {
            return embeddedDatabase(folder);
        }
        catch (DatabaseUnavailable ex) {
            if (ex.reason() != Reason.FOLDER_IN_USE) {
                throw ex;
            }
            return NeighboursDatabase.in(Path.of(folder)).orElseThrow(() -> ex);
        }
    }

    @Bean
    @ConditionalOnMissingClass(BINARIES)
    JdbcConnectionDetails noDatabase() {
        throw new DatabaseUnavailable(Reason.NOT_CONFIGURED,
                "No database is configured, and this Tearsheet brings no PostgreSQL of its own.");
    }

    /**
     * An empty address, as an unset variable of a container leaves it, counts as none.
     */
    static class NoUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }

    }

}
