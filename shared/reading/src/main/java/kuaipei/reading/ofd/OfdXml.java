package kuaipei.reading.ofd;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kuaipei.reading.image.Deadline;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/** Reads the XML files of an OFD: no document types, no entities, nothing fetched, and no more elements than pages hold. */
final class OfdXml {

    /** Of all files together; a page of a fee list has a few thousand. */
    private static final int MOST_ELEMENTS = 400_000;

    private static final int DEEPEST = 64;

    /** The standard's namespace, which drafts wrote without its year. */
    private static final String NAMESPACE = "http://www.ofdspec.org";

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^[^<]{0,3}<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /** Of byte order, which is no part of the text. */
    private static final String MARK = "\ufeff";

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final Deadline deadline;
    private int elements;

    OfdXml(Deadline deadline) {
        this.deadline = deadline;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new Stopped(Refusal.UNSAFE_DOCUMENT);
        });
    }

    /**
     * The root of a file.
     *
     * @throws IOException for what is no XML
     * @throws Stopped for document types, and for more or deeper elements than pages hold
     */
    OfdElement root(byte[] file) throws IOException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decoded(file)));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Its characters. Bytes that are none would be printed by the JDK's own decoder. */
    private static String decoded(byte[] file) throws CharacterCodingException {
        String head = new String(file, 0, Math.min(file.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        Charset charset = StandardCharsets.UTF_8;
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe")) {
            charset = StandardCharsets.UTF_16;
        } else if (declared.find()) {
            charset = Charset.forName(declared.group(1));
        }
        String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private OfdElement root(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    deadline.check();
                    elements++;
                    if (elements > MOST_ELEMENTS || open.size() == DEEPEST) {
                        throw new Stopped(Refusal.TOO_COMPLEX);
                    }
                    open.push(Open.at(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    OfdElement done = open.pop().done();
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.element().children.add(done);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Stopped(Refusal.UNSAFE_DOCUMENT);
                default -> {
                    // Comments and instructions draw nothing.
                }
            }
        }
    }

    /** An element that has begun. */
    private record Open(String name, Map<String, String> attributes, List<OfdElement> children, StringBuilder text) {

        static Open at(XMLStreamReader reader) {
            String namespace = String.valueOf(reader.getNamespaceURI());
            String name = namespace.startsWith(NAMESPACE)
                    ? reader.getLocalName()
                    : "{" + namespace + "}" + reader.getLocalName();
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String of = reader.getAttributeNamespace(i);
                if (of == null || of.isEmpty() || of.startsWith(NAMESPACE)) {
                    attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            }
            return new Open(name, attributes, new ArrayList<>(), new StringBuilder());
        }

        OfdElement done() {
            return new OfdElement(name, attributes, children, text.toString());
        }
    }
}
