package org.tearsheet.interop.cds;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was sent, as JSON. It is read here and not by the server, which keeps names and
 * buffers of what it read for later, and says in its log what it could not read.
 */
final class Body {

    static final int MOST = 1024 * 1024;

    /** A condition has a depth of about ten. */
    static final int DEEPEST = 64;

    private static final JsonMapper JSON = JsonMapper
        .builder(JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build();

    private Body() {
    }

    /** An object, whatever may be in it. */
    static JsonNode of(HttpServletRequest request) throws IOException {
        var type = String.valueOf(request.getContentType()).strip().toLowerCase(Locale.ROOT);
        if (!type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "What is sent is JSON (application/json).");
        }
        var body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "The body is too long.");
        }
        return read(body);
    }

    private static JsonNode read(byte[] body) {
        try {
            var call = JSON.readTree(body);
            if (call.isObject()) {
                return call;
            }
        }
        catch (JacksonException _) {
            // what it says quotes from the body
        }
        throw Refusal.of(HttpStatus.BAD_REQUEST,
                "The body is no JSON object, has a member twice, or is deeper than %d.".formatted(DEEPEST));
    }

}
