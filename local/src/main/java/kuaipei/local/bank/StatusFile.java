package kuaipei.local.bank;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One answer of the bank: a pain.002.001.11 about one transfer. */
final class StatusFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.11";
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    /** ISO 20022 lets an id have 35 characters. */
    private static final int LONGEST_ID = 35;

    private StatusFile() {}

    /**
     * @param number of this answer about this transfer, from 1
     * @param status {@code ACCP}, {@code ACSC} or {@code RJCT}
     * @param reason ISO's code if it is rejected: {@code AC01} is a wrong account
     */
    static byte[] of(Transfer transfer, int number, String status, Optional<String> reason, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OffsetDateTime at = now.truncatedTo(ChronoUnit.SECONDS).atOffset(SHANGHAI);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            open(xml, "CstmrPmtStsRpt", "GrpHdr");
            text(xml, "MsgId", id("B" + number + status + "-", transfer.endToEnd()));
            text(xml, "CreDtTm", ISO_OFFSET_DATE_TIME.format(at));
            close(xml, 1);
            open(xml, "OrgnlGrpInfAndSts");
            text(xml, "OrgnlMsgId", transfer.message());
            text(xml, "OrgnlMsgNmId", "pain.001.001.09");
            close(xml, 1);
            open(xml, "OrgnlPmtInfAndSts");
            text(xml, "OrgnlPmtInfId", transfer.payment());
            open(xml, "TxInfAndSts");
            text(xml, "OrgnlEndToEndId", transfer.endToEnd());
            text(xml, "TxSts", status);
            if (reason.isPresent()) {
                open(xml, "StsRsnInf", "Rsn");
                text(xml, "Cd", reason.get());
                close(xml, 2);
            }
            text(xml, "AccptncDtTm", ISO_OFFSET_DATE_TIME.format(at));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
        return out.toByteArray();
    }

    private static String id(String prefix, String order) {
        int room = LONGEST_ID - prefix.length();
        return prefix + (order.length() > room ? order.substring(order.length() - room) : order);
    }

    private static void open(XMLStreamWriter xml, String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
    }

    private static void close(XMLStreamWriter xml, int elements) throws XMLStreamException {
        for (int left = elements; left > 0; left--) {
            xml.writeEndElement();
        }
    }

    private static void text(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
