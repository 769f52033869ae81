package org.tearsheet.security;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * A port for management listens where Tearsheet does, unless told otherwise; Spring would
 * have it listen everywhere. Named in META-INF/spring, for the context of that port.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementAddress {

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> whereTearsheetListens(ServerProperties people,
            Environment settings) {
        return server -> {
            if (!settings.containsProperty("management.server.address")) {
                server.setAddress(people.getAddress());
            }
        };
    }

}
