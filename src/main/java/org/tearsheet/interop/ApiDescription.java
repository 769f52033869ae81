package org.tearsheet.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.tearsheet.library.Language;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Checklists;
import org.tearsheet.referral.PublishedChecklist;
import org.tearsheet.security.Actors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.HomeAddress;

/**
 * Completes what is read from the controllers: who may call, what may be answered today,
 * and how a call fails.
 */
@Component
class ApiDescription implements OpenApiCustomizer {

    static final String TOKEN = "token";

    private static final String PROBLEM = "Problem";

    private static final String JSON = "application/json";

    private static final String QUESTIONNAIRE = "/api/checklists/referral/questionnaire";

    private static final Map<Integer, String> FAILURES = Map.of(400, "The call is wrong.", 401,
            "The token is missing or not valid.", 403, "The token does not have the scope.", 404,
            "No checklist is published.", 406, "It is not given in this format.");

    private final Checklists checklists;

    private final Actors actors;

    private final HomeAddress home;

    ApiDescription(Checklists checklists, Actors actors, HomeAddress home) {
        this.checklists = checklists;
        this.actors = actors;
        this.home = home;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title("Tearsheet")
            .version("1")
            .description(
                    "Calls for other programs. Nothing of a call is kept or logged. An administrator makes the tokens.")
            .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
            .servers(List.of(new Server().url(home.at(""))))
            .security(List.of(new SecurityRequirement().addList(TOKEN)));
        var components = Optional.ofNullable(api.getComponents()).orElseGet(Components::new);
        api.components(components
            .addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
            .addSchemas(PROBLEM, problem()));
        find(api, "/api/whoami").map(PathItem::getGet)
            .ifPresent(call -> describe(call, "What the token is good for", "", 401));
        find(api, QUESTIONNAIRE).map(PathItem::getGet).ifPresent(this::questionnaire);
        find(api, "/api/checklists/referral/assessment").map(PathItem::getPost)
            .ifPresent(call -> assessment(call, components));
    }

    private void questionnaire(Operation call) {
        describe(call, "The published checklist as a FHIR R4 Questionnaire", scope(ApiScope.CHECKLIST_READ), 400, 401,
                403, 404, 406);
        call.getParameters()
            .forEach(lang -> lang.description("English where there is none in this language")
                .schema(new StringSchema()._enum(List.of("en", "es"))._default("en")));
        var formats = new Content();
        List.of("application/fhir+json", JSON, "application/fhir+xml")
            .forEach(format -> formats.addMediaType(format, new MediaType().schema(new ObjectSchema())));
        call.getResponses().addApiResponse("200", new ApiResponse().description("Its resource").content(formats));
    }

    private void assessment(Operation call, Components components) {
        describe(call, "What the checklist's rules make of one patient's answers",
                "A prompt for a clinician, not a diagnosis. " + scope(ApiScope.CHECKLIST_ASSESS), 400, 401, 403, 404);
        var checklist = checklist();
        var schemas = new AssessmentSchemas(checklist);
        call.requestBody(new RequestBody().required(true).content(content(JSON, schemas.call())));
        components.addSchemas("AssessmentAnswer", schemas.answer());
        call.getResponses()
            .addApiResponse("200", new ApiResponse().description("The assessment")
                .content(content(JSON, new Schema<>().$ref("AssessmentAnswer"))));
    }

    private Optional<Checklist> checklist() {
        var found = new ArrayList<Checklist>();
        actors.asSystem(
                () -> checklists.published(Language.ENGLISH).map(PublishedChecklist::checklist).ifPresent(found::add));
        return found.stream().findFirst();
    }

    private static void describe(Operation call, String summary, String description, int... failures) {
        call.summary(summary).description(description.isEmpty() ? null : description).tags(null);
        for (int failure : failures) {
            call.getResponses()
                .addApiResponse(String.valueOf(failure), new ApiResponse().description(FAILURES.get(failure))
                    .content(content("application/problem+json", new Schema<>().$ref(PROBLEM))));
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema().description("RFC 9457")
            .addProperty("type", new StringSchema().format("uri-reference"))
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema())
            .addProperty("instance", new StringSchema().format("uri-reference"))
            .addProperty("item", new StringSchema().description("With 400 of an assessment: the field that is wrong"));
    }

    private static Content content(String format, Schema<?> schema) {
        return new Content().addMediaType(format, new MediaType().schema(schema));
    }

    private static String scope(ApiScope scope) {
        return "Scope: " + scope.text();
    }

    private static Optional<PathItem> find(OpenAPI api, String path) {
        return Optional.ofNullable(api.getPaths()).map(paths -> paths.get(path));
    }

}
