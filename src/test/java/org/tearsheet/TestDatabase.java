package org.tearsheet;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.tearsheet.database.TemporaryDatabase;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.function.SingletonSupplier;

/**
 * PostgreSQL in a container where Docker answers, else the embedded one;
 * {@code tearsheet.test.database} or {@code TEARSHEET_TEST_DATABASE} set to
 * {@code container} or {@code embedded} insists on either.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final String IMAGE = "postgres:18-alpine";

    @Bean
    @ServiceConnection
    @Conditional(InContainer.class)
    PostgreSQLContainer containedDatabase() {
        return new PostgreSQLContainer(IMAGE).withEnv("POSTGRES_INITDB_ARGS",
                "--locale-provider=builtin --builtin-locale=C.UTF-8");
    }

    @Bean
    @ConditionalOnMissingBean(PostgreSQLContainer.class)
    TemporaryDatabase temporaryDatabase() {
        return new TemporaryDatabase();
    }

    static class InContainer implements Condition {

        private static final Supplier<Boolean> DOCKER = SingletonSupplier
            .of(() -> DockerClientFactory.instance().isDockerAvailable());

        private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var container = wanted(context.getEnvironment());
            say(container ? "PostgreSQL in a container (%s)".formatted(IMAGE) : "the embedded PostgreSQL");
            return container;
        }

        private static boolean wanted(Environment environment) {
            var choice = environment.getProperty("tearsheet.test.database", "auto").toLowerCase(Locale.ROOT);
            return switch (choice) {
                case "container" -> true;
                case "embedded" -> false;
                case "auto" -> Boolean.TRUE.equals(DOCKER.get());
                default -> throw new IllegalArgumentException("tearsheet.test.database is auto, container or embedded");
            };
        }

        private static void say(String database) {
            if (SAID.add(database)) {
                System.err.printf("%n*** The tests of this run use %s. ***%n%n", database);
            }
        }

    }

}
