package org.tearsheet.interop.infobutton;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom, in the order that the schema of HL7 wants. */
final class AtomXml {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Of a feed as they mostly are, in bytes. */
    private static final int USUAL = 16 * 1024;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** That of the JDK, whatever else is on the class path. */
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private AtomXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Feed feed) {
        var bytes = new ByteArrayOutputStream(USUAL);
        try {
            var xml = WRITERS.createXMLStreamWriter(bytes, UTF_8);
            new AtomXml(xml).write(feed);
            xml.close();
        }
        catch (XMLStreamException ex) {
            throw new IllegalStateException(ex);
        }
        return bytes.toByteArray();
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(UTF_8, "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "base", feed.home() + "/");
        language(feed.language().tag());
        text("title", "text", feed.title());
        text("subtitle", "text", feed.subtitle());
        xml.writeStartElement("author");
        element("name", feed.author());
        element("uri", feed.home());
        xml.writeEndElement();
        element("updated", feed.updated().toString());
        categories(feed.categories());
        element("id", feed.id());
        for (var entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        language(entry.language().tag());
        text("title", "text", entry.title());
        for (var link : entry.links()) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", link.href());
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("type", link.type());
            xml.writeAttribute("hreflang", link.language().tag());
            xml.writeAttribute("title", link.title());
        }
        element("id", entry.id());
        element("updated", entry.updated().toString());
        text("summary", "html", entry.summary());
        categories(entry.categories());
        element("published", entry.published().toString());
        xml.writeEndElement();
    }

    private void categories(List<Category> categories) throws XMLStreamException {
        for (var category : categories) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("scheme", category.scheme());
            xml.writeAttribute("term", category.term());
        }
    }

    private void text(String name, String type, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", type);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void language(String tag) throws XMLStreamException {
        xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", tag);
    }

}
