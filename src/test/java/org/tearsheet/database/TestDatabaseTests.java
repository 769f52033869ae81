package org.tearsheet.database;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tearsheet.TestDatabase;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class TestDatabaseTests {

    @Test
    void everyApplicationOfATestRunHasAnEmptyDatabaseOfItsOwn() {
        try (var one = run("embedded"); var other = run("embedded")) {
            one.getBean(JdbcTemplate.class).execute("create table mine (id int)");

            assertThat(one.getBean(JdbcConnectionDetails.class)).isInstanceOf(TemporaryDatabase.class);
            assertThat(tableInSight(one)).isEqualTo("mine");
            assertThat(tableInSight(other)).isNull();
        }
    }

    @Test
    void withoutAWishDockerDecides() {
        try (var application = run("auto")) {
            assertThat(application.getBeansOfType(PostgreSQLContainer.class))
                .hasSize(DockerClientFactory.instance().isDockerAvailable() ? 1 : 0);
            assertThat(application.getBeansOfType(JdbcConnectionDetails.class)).hasSize(1);
        }
    }

    @Test
    void insistingOnAContainerNeverFallsBack() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            try (var application = run("container")) {
                assertThat(application.getBeansOfType(PostgreSQLContainer.class)).hasSize(1);
            }
        }
        else {
            assertThatException().isThrownBy(() -> run("container"))
                .havingRootCause()
                .withMessageContaining("Docker environment");
        }
    }

    private static ConfigurableApplicationContext run(String wish) {
        var application = SmallApplication.application();
        application.addPrimarySources(Set.of(TestDatabase.class));
        return application.run("--tearsheet.test.database=" + wish, "--spring.flyway.locations=classpath:none",
                "--spring.flyway.fail-on-missing-locations=false");
    }

    private static @Nullable String tableInSight(ConfigurableApplicationContext application) {
        return application.getBean(JdbcTemplate.class).queryForObject("select to_regclass('mine')", String.class);
    }

}
