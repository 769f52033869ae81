package org.tearsheet.interop;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.tearsheet.HouseTest;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;

import static org.assertj.core.api.Assertions.assertThat;

/** What the description says of channels is so. */
@HouseTest
@AutoConfigureMockMvc
class ChannelDescriptionTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V4);

    private static final List<Channel> PROGRAMS = Arrays.stream(Channel.values())
        .filter(channel -> channel.scope().isPresent())
        .toList();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void anybodyMayCall() {
        PROGRAMS.forEach(channel -> doors.set(channel, ChannelAccess.OPEN, ChannelPolicy.MOST));
    }

    @Test
    void everyCallIsDescribedAndNothingElse() {
        var answered = mappings.getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(ChannelDescriptionTests::calls)
            .filter(call -> PROGRAMS.stream().anyMatch(channel -> call.contains(" " + channel.path())))
            .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described()).isEqualTo(answered).hasSizeGreaterThan(15);
    }

    @Test
    void whatTheExamplesAskIsAnsweredAsDescribed() {
        int asked = 0;
        for (var path : fields(description().path("paths"))) {
            for (var call : fields(path.getValue())) {
                if (isOfAChannel(path.getKey()) && isCallable(call.getValue(), path.getKey())) {
                    ask(path.getKey(), call.getKey(), call.getValue());
                    asked++;
                }
            }
        }
        assertThat(asked).as("calls that were made").isGreaterThan(12);
    }

    @Test
    void jsonIsAsItsSchemaSays() {
        var feed = "/infobutton/service?mainSearchCriteria.v.c=N94.10&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
                + "&explain=true&knowledgeResponseType=application/json";
        var call = description().at("/paths/~1cds-services~1{service}/post/requestBody/content/application~1json");

        assertFits("InfobuttonFeed", get(feed));
        assertFits("InfobuttonFeed", get(feed + "&informationRecipient=PROV&mainSearchCriteria.v.c1=Z99"
                + "&mainSearchCriteria.v.cs1=ICD10CM&informationRecipient.languageCode.c=es"));
        assertFits("CdsServices", get("/cds-services"));
        assertFits("CdsCall", call.path("example"));
        assertFits("CdsCards",
                body(web.post()
                    .uri("/cds-services/patient-education")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(call.path("example").toString())
                    .exchange()));
        assertFits("Problem", get("/infobutton/service?knowledgeResponseType=application/json"));
    }

    @Test
    void aProgramLearnsWhichScopeItNeeds() {
        for (var path : fields(description().path("paths"))) {
            for (var call : fields(path.getValue())) {
                if (isOfAChannel(path.getKey())) {
                    var channel = PROGRAMS.stream().filter(one -> path.getKey().startsWith(one.path())).findFirst();
                    assertThat(call.getValue().at("/tags/0").asText())
                        .isEqualTo(channel.orElseThrow().scope().orElseThrow().text());
                    assertThat(call.getValue().path("security")).hasSize(2);
                    assertThat(call.getValue().path("responses").has("429")).as(path.getKey()).isTrue();
                }
            }
        }
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues()
            .stream()
            .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream()
                .map(method -> method + " " + path));
    }

    private Set<String> described() {
        return fields(description().path("paths")).stream()
            .filter(path -> isOfAChannel(path.getKey()))
            .flatMap(path -> fields(path.getValue()).stream()
                .map(call -> call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfAChannel(String path) {
        return PROGRAMS.stream().anyMatch(channel -> path.startsWith(channel.path()));
    }

    /** An id of an edition is made up anew by every library, so none is an example. */
    private boolean isCallable(JsonNode call, String path) {
        return !path.contains("{") || parameters(call).stream()
            .filter(parameter -> parameter.path("in").asText().equals("path"))
            .allMatch(parameter -> parameter.has("example"));
    }

    private void ask(String path, String method, JsonNode call) {
        var address = UriComponentsBuilder.fromPath(path);
        var inPath = new HashMap<String, Object>();
        for (var parameter : parameters(call)) {
            var name = parameter.path("name").asText();
            var example = parameter.path("example").asText();
            if (parameter.path("in").asText().equals("path")) {
                inPath.put(name, example);
            }
            else if (!example.isEmpty()) {
                address.queryParam(name, example);
            }
        }
        var request = web.method(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)))
            .uri(address.encode().buildAndExpand(inPath).toUri());
        var sent = fields(resolved(call.path("requestBody")).path("content"));
        if (!sent.isEmpty()) {
            var format = MediaType.valueOf(sent.getFirst().getKey());
            var example = sent.getFirst().getValue().path("example");
            request.contentType(format)
                .content(format.equals(MediaType.APPLICATION_JSON) ? example.toString() : form(example));
        }
        var answer = request.exchange();
        assertThat(answer).as(method + " " + path).hasStatusOk();
        var type = String.valueOf(answer.getResponse().getContentType()).split(";")[0];
        var described = fields(resolved(call.at("/responses/200")).path("content")).stream().map(Map.Entry::getKey);
        assertThat(type.equals("null") ? List.of() : List.of(type)).as(method + " " + path)
            .isSubsetOf(described.toList());
    }

    private static String form(JsonNode example) {
        return fields(example).stream()
            .map(field -> field.getKey() + "=" + field.getValue().asText())
            .collect(Collectors.joining("&"));
    }

    private List<JsonNode> parameters(JsonNode call) {
        return StreamSupport.stream(call.path("parameters").spliterator(), false).map(this::resolved).toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description().at(node.path("$ref").asText().substring(1)) : node;
    }

    private void assertFits(String schema, JsonNode json) {
        var whole = (ObjectNode) description().at("/components/schemas/" + schema);
        whole.set("components", description().path("components"));
        allowNull(whole);
        assertThat(SCHEMAS.getSchema(whole).validate(json)).as("%s as %s", json, schema).isEmpty();
    }

    private static void allowNull(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("nullable").asBoolean()) {
            object.remove("nullable");
            object.remove("type");
        }
        schema.forEach(ChannelDescriptionTests::allowNull);
    }

    private JsonNode get(String address) {
        return body(web.get().uri(address).exchange());
    }

    private static JsonNode body(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsByteArray());
        }
        catch (IOException ex) {
            throw new AssertionError(ex);
        }
    }

    private JsonNode description() {
        return get("/api/openapi.json");
    }

    private static List<Map.Entry<String, JsonNode>> fields(JsonNode object) {
        return List.copyOf(object.properties());
    }

}
