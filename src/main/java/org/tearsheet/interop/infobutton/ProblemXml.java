package org.tearsheet.interop.infobutton;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.ProblemDetail;

/** Problem details for a program that reads XML (RFC 9457, appendix B). */
final class ProblemXml {

    private static final String NAMESPACE = "urn:ietf:rfc:7807";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private ProblemXml() {
    }

    static byte[] of(ProblemDetail problem) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("problem");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "title", String.valueOf(problem.getTitle()));
            element(xml, "status", String.valueOf(problem.getStatus()));
            element(xml, "detail", String.valueOf(problem.getDetail()));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        }
        catch (XMLStreamException ex) {
            throw new IllegalStateException(ex);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

}
