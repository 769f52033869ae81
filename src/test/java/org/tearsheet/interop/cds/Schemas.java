package org.tearsheet.interop.cds;

import java.util.Objects;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import static org.assertj.core.api.Assertions.assertThat;

/** What CDS Hooks 2.0 allows in answers, as far as we use it; nothing null or empty. */
final class Schemas {

    private static final JsonSchema CARDS = schema("cards.schema.json");

    private static final JsonSchema SERVICES = schema("services.schema.json");

    private Schemas() {
    }

    static void checkCards(String json) {
        assertThat(CARDS.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    static void checkServices(String json) {
        assertThat(SERVICES.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    private static JsonSchema schema(String file) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(Schemas.class.getResourceAsStream(file)));
    }

}
