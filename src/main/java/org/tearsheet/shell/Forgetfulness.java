package org.tearsheet.shell;

import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Lets no part that reads requests keep its buffers for the next one: what was typed
 * would stand in them until somebody types something longer.
 */
@Configuration(proxyBeanMethods = false)
class Forgetfulness {

    /** Objects of requests are already not kept, by server.tomcat.processor-cache. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> connectionsWithoutPool() {
        return server -> server.addConnectorCustomizers(connector -> connector.setProperty("socket.bufferPool", "0"));
    }

    /**
     * A program's call: also the names in it would be kept, to read them faster again.
     */
    @Bean
    JsonFactoryBuilderCustomizer callsWithoutPool() {
        return json -> json.recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES);
    }

    @Bean
    VaadinServiceInitListener screensWithoutPool() {
        return event -> event.addVaadinRequestInterceptor(new EmptyPool());
    }

    /** Vaadin reads what a screen sends with a mapper that cannot be configured. */
    private static final class EmptyPool implements VaadinRequestInterceptor {

        @Override
        public void requestStart(VaadinRequest request, VaadinResponse response) {
        }

        @Override
        public void handleException(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session,
                Exception ex) {
        }

        @Override
        public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
            JacksonUtils.getMapper().tokenStreamFactory()._getRecyclerPool().clear();
        }

    }

}
