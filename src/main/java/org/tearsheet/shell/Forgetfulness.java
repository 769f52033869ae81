package org.tearsheet.shell;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets no part that reads requests keep its buffers for the next one: what was typed
 * would stand in them until somebody types something longer.
 */
@Configuration(proxyBeanMethods = false)
class Forgetfulness {

    private static final int AFTER_CONTROLLERS = 1;

    /** Where programs call. */
    private static final Set<String> CALLED = Set.of("/api", "/infobutton", "/cds-services", "/fhir", "/openemr");

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

    /**
     * A call to nowhere is refused before its address is looked for among the files,
     * whose names the class loader keeps.
     */
    @Bean
    HandlerMapping callsToNowhere() {
        HttpRequestHandler refusal = (_, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        var nowhere = CALLED.stream()
            .flatMap(place -> Stream.of(place, place + "/**"))
            .collect(Collectors.toMap(Function.identity(), _ -> refusal));
        return new SimpleUrlHandlerMapping(nowhere, AFTER_CONTROLLERS);
    }

    @Bean
    VaadinServiceInitListener screensWithoutPool() {
        return event -> event.addVaadinRequestInterceptor(new EmptyPool());
    }

    /**
     * Vaadin reads what a screen sends with one mapper and writes the answer with
     * another, and neither can be configured.
     */
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
            Stream.of(JacksonUtils.getMapper(), JsonMapper.shared())
                .forEach(mapper -> mapper.tokenStreamFactory()._getRecyclerPool().clear());
        }

    }

}
