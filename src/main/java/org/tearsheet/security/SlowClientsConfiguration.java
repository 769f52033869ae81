package org.tearsheet.security;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server does with clients that take their time. */
@Configuration(proxyBeanMethods = false)
class SlowClientsConfiguration {

    /** Of the server's 200: as many may wait for senders, and as many for readers. */
    static final int THREADS = 60;

    /** What the system takes over of an answer while its client does not read. */
    private static final int TAKEN_OVER = 256 * 1024;

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowClients() {
        return server -> {
            server.addContextCustomizers(context -> context.getPipeline().addValve(new SlowClients(THREADS)));
            server.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", String.valueOf(TAKEN_OVER)));
        };
    }

}
