package kuaipei.payment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of ISO 20022: read without document types or entities, and only if it is valid against its schema. */
final class Iso20022 {

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException fault) {}

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    };

    /** Customer credit transfer initiation. */
    static final Iso20022 PAIN_001 = new Iso20022("pain.001.001.09");

    /** Payment status report. */
    static final Iso20022 PAIN_002 = new Iso20022("pain.002.001.11");

    private final String message;
    private final Schema schema;

    private Iso20022(String message) {
        this.message = message;
        this.schema = schema("/iso20022/" + message + ".xsd");
    }

    String namespace() {
        return "urn:iso:std:iso:20022:tech:xsd:" + message;
    }

    /** @throws SAXException if the bytes are no XML, have a document type, or are not valid against the schema */
    Document read(byte[] xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            Document document = builder.parse(new ByteArrayInputStream(xml));
            var validator = schema.newValidator();
            validator.setErrorHandler(STRICT);
            validator.validate(new DOMSource(document));
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK parses XML without document types", e);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static Schema schema(String resource) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            URL found = Objects.requireNonNull(Iso20022.class.getResource(resource), resource);
            try (var in = found.openStream()) {
                return factory.newSchema(new StreamSource(in));
            }
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("the shipped schema " + resource + " cannot be read", e);
        }
    }
}
