package org.tearsheet.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the embedded PostgreSQL after everybody else's database and before Boot's pool,
 * and checks whichever it is.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(EmbeddedDatabaseConfiguration.class)
class DatabaseConfiguration {

    @Bean
    static FirstConnection firstConnection() {
        return new FirstConnection();
    }

    @Bean
    FlywayMigrationStrategy migrationInOneSentence(JdbcConnectionDetails details) {
        return (flyway) -> FirstConnection.migrate(flyway, details);
    }

    /**
     * Asks for the migrated database before there is a web server: later in the start
     * Boot loses the exit code of a failure, because it announces it to listeners that
     * cannot be made any more.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> databaseFirst(JdbcConnectionDetails details,
            ObjectProvider<FlywayMigrationInitializer> migration) {
        migration.getIfAvailable();
        return (_) -> {
        };
    }

}
