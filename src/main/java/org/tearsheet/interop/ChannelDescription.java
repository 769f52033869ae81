package org.tearsheet.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.security.ApiScope;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Adds the channels to the description: a file for each, because what a standard says is
 * read better than it is derived from a controller.
 */
@Component
@Order(ChannelDescription.AFTER_THE_REST)
class ChannelDescription implements OpenApiCustomizer {

    static final int AFTER_THE_REST = 100;

    private static final String SHARED = "openapi.yaml";

    @Override
    public void customise(OpenAPI api) {
        add(api.getComponents(), read(SHARED).getComponents());
        for (var channel : Channel.values()) {
            channel.scope().ifPresent(scope -> describe(api, channel, scope));
        }
    }

    private static void describe(OpenAPI api, Channel channel, ApiScope scope) {
        var described = read(folder(channel) + "/" + SHARED);
        api.addTagsItem(new Tag().name(scope.text())
            .description("A channel, which an administrator opens. By token it needs the scope " + scope.text()));
        described.getPaths().forEach((path, item) -> {
            item.readOperations().forEach(call -> mayBeOpen(call, scope));
            api.getPaths().addPathItem(path, item);
        });
        Optional.ofNullable(described.getComponents()).ifPresent(components -> add(api.getComponents(), components));
    }

    private static void mayBeOpen(Operation call, ApiScope scope) {
        call.tags(List.of(scope.text()))
            .security(List.of(new SecurityRequirement().addList(ApiDescription.TOKEN), new SecurityRequirement()));
    }

    private static String folder(Channel channel) {
        return switch (channel) {
            case INFOBUTTON -> "infobutton";
            case CDS_HOOKS -> "cds";
            case FHIR -> "fhir";
            case OPENEMR -> "openemr";
            case TAKE_HOME -> throw new IllegalArgumentException(channel + " is for people");
        };
    }

    private static void add(Components all, Components more) {
        Optional.ofNullable(more.getSchemas()).ifPresent(schemas -> schemas.forEach(all::addSchemas));
        Optional.ofNullable(more.getResponses()).ifPresent(responses -> responses.forEach(all::addResponses));
        Optional.ofNullable(more.getParameters()).ifPresent(parameters -> parameters.forEach(all::addParameters));
        Optional.ofNullable(more.getRequestBodies()).ifPresent(bodies -> bodies.forEach(all::addRequestBodies));
    }

    private static OpenAPI read(String file) {
        try (var in = ChannelDescription.class.getResourceAsStream(file)) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return Json.mapper()
                .convertValue(yaml.load(new String(in.readAllBytes(), StandardCharsets.UTF_8)), OpenAPI.class);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
