package org.tearsheet.database;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The smallest application with this module in it, started by tests in this JVM or in one
 * that they may kill.
 */
@Import(DatabaseConfiguration.class)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class, ServiceConnectionAutoConfiguration.class })
class SmallApplication {

    static void main(String[] args) {
        application().run(args);
    }

    static SpringApplication application() {
        var application = new SpringApplication(SmallApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }

    /**
     * Writes until it is killed, and says of each row that it was written only after the
     * database has said so.
     */
    @Bean
    @ConditionalOnProperty("writes")
    ApplicationRunner writer(JdbcTemplate jdbc) {
        return (_) -> {
            jdbc.execute("drop table if exists written");
            jdbc.execute("create table written (id int primary key)");
            for (int id = 1;; id++) {
                jdbc.update("insert into written (id) values (?)", id);
                System.out.println("written " + id);
            }
        };
    }

}
