package org.tearsheet.interop.infobutton;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads a feed as others do, once it has shown that it keeps to the rules. */
final class AtomRules {

    private static final Schema RULES = rules();

    private AtomRules() {
    }

    static Feed read(String xml) {
        assertThat(xml).doesNotContain("<!");
        try {
            RULES.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
            return (Feed) new WireFeedInput().build(new StringReader(xml));
        }
        catch (SAXException | FeedException | IOException ex) {
            throw new AssertionError(xml, ex);
        }
    }

    private static Schema rules() {
        try {
            return SchemaFactory.newDefaultInstance()
                .newSchema(Objects.requireNonNull(AtomRules.class.getResource("feed.xsd")));
        }
        catch (SAXException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
