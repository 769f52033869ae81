package org.tearsheet.interop.infobutton;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * A feed as JSON, as HL7 derives it from Atom: attributes are members, a text is in
 * {@code _value}. The author is one object, because clients of MedlinePlus know it so.
 */
final class AtomJson {

    private static final String VALUE = "_value";

    /**
     * What comes after ASCII is escaped too: two of those signs would end a line of a
     * script.
     */
    private static final JsonFactory WRITERS = JsonFactory.builder()
        .characterEscapes(new HtmlSafe())
        .highestNonEscapedChar(127)
        .build();

    private final JsonGenerator json;

    private AtomJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(Feed feed) {
        var bytes = new ByteArrayOutputStream();
        write(feed, bytes);
        return bytes.toByteArray();
    }

    /** The same as a script that hands it to a function. */
    static byte[] of(Feed feed, String callback) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((callback + "(").getBytes(StandardCharsets.US_ASCII));
        write(feed, bytes);
        bytes.writeBytes(");".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void write(Feed feed, ByteArrayOutputStream bytes) {
        try (var json = WRITERS.createGenerator(bytes)) {
            new AtomJson(json).write(feed);
        }
    }

    private void write(Feed feed) {
        json.writeStartObject();
        json.writeObjectPropertyStart("feed");
        json.writeStringProperty("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        json.writeStringProperty("base", feed.home() + "/");
        json.writeStringProperty("lang", feed.language().tag());
        text("title", "text", feed.title());
        text("subtitle", "text", feed.subtitle());
        json.writeObjectPropertyStart("author");
        value("name", feed.author());
        value("uri", feed.home());
        json.writeEndObject();
        value("updated", feed.updated().toString());
        categories(feed.categories());
        value("id", feed.id());
        json.writeArrayPropertyStart("entry");
        feed.entries().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Entry entry) {
        json.writeStartObject();
        json.writeStringProperty("lang", entry.language().tag());
        text("title", "text", entry.title());
        json.writeArrayPropertyStart("link");
        entry.links().forEach(this::write);
        json.writeEndArray();
        value("id", entry.id());
        value("updated", entry.updated().toString());
        text("summary", "html", entry.summary());
        categories(entry.categories());
        value("published", entry.published().toString());
        json.writeEndObject();
    }

    private void write(Link link) {
        json.writeStartObject();
        json.writeStringProperty("href", link.href());
        json.writeStringProperty("rel", "alternate");
        json.writeStringProperty("type", link.type());
        json.writeStringProperty("hreflang", link.language().tag());
        json.writeStringProperty("title", link.title());
        json.writeEndObject();
    }

    private void categories(List<Category> categories) {
        json.writeArrayPropertyStart("category");
        for (var category : categories) {
            json.writeStartObject();
            json.writeStringProperty("scheme", category.scheme());
            json.writeStringProperty("term", category.term());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, String type, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", type);
        json.writeStringProperty(VALUE, text);
        json.writeEndObject();
    }

    private void value(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty(VALUE, text);
        json.writeEndObject();
    }

}
