package org.tearsheet;

import java.io.IOException;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers are sent only where that is switched on, with the settings that Tearsheet is
 * delivered with. What has not been sent is sent when a context closes, so nobody waits.
 */
class CollectorTests {

    @SuppressWarnings("NullAway.Init") // before each test
    private Collector collector;

    @BeforeEach
    void listen() throws IOException {
        collector = Collector.open();
    }

    @AfterEach
    void close() {
        collector.close();
    }

    @Test
    void nobodyIsCalledUnlessItIsSwitchedOn() {
        count("management.otlp.metrics.export.url=" + collector.address());

        assertThat(collector.told()).isEmpty();
    }

    @Test
    void whoSwitchesItOnIsToldTheNumbers() {
        count("management.otlp.metrics.export.url=" + collector.address(),
                "management.otlp.metrics.export.enabled=true");

        assertThat(collector.told()).singleElement()
            .satisfies(told -> assertThat(told.toString()).contains("tearsheet.sheets").contains("as_double: 7"));
    }

    private void count(String... settings) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(
                    AutoConfigurations.of(MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class,
                            OtlpMetricsExportAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class))
            .withPropertyValues(settings)
            .run(context -> context.getBean(MeterRegistry.class).counter("tearsheet.sheets").increment(7));
    }

}
