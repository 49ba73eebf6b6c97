package kuaipei.payment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kuaipei.core.claim.PaymentOrder;
import org.xml.sax.SAXException;

/**
 * An order as the bank reads it: one pain.001.001.09 with one transfer. MsgId, PmtInfId and EndToEndId are the order's id, so
 * that whatever the answer names leads back to it.
 *
 * @param payer whose account pays
 * @param bank CNAPS number of the payer's bank, 12 digits
 */
record OrderFile(String payer, String account, String bank) {

    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final String CURRENCY = "CNY";

    /**
     * The same order has the same bytes.
     *
     * @throws IllegalStateException if the file would not be valid; it never leaves
     */
    byte[] of(PaymentOrder order, Instant orderedAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            write(new Tags(xml), order, OffsetDateTime.ofInstant(orderedAt.truncatedTo(ChronoUnit.SECONDS), SHANGHAI));
            xml.close();
            Iso20022.PAIN_001.read(out.toByteArray());
        } catch (XMLStreamException | SAXException e) {
            throw new IllegalStateException("order " + order.id() + " does not make a valid pain.001", e);
        }
        return out.toByteArray();
    }

    private void write(Tags tags, PaymentOrder order, OffsetDateTime at) throws XMLStreamException {
        String id = order.id().toString();
        String amount = order.amount().toString();
        tags.document(Iso20022.PAIN_001.namespace());
        tags.open("CstmrCdtTrfInitn", "GrpHdr");
        tags.text("MsgId", id);
        tags.text("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        tags.text("NbOfTxs", "1");
        tags.text("CtrlSum", amount);
        tags.nested(payer, "InitgPty", "Nm");
        tags.close(1);
        tags.open("PmtInf");
        tags.text("PmtInfId", id);
        tags.text("PmtMtd", "TRF");
        tags.text("NbOfTxs", "1");
        tags.text("CtrlSum", amount);
        tags.nested(at.toLocalDate().toString(), "ReqdExctnDt", "Dt");
        tags.nested(payer, "Dbtr", "Nm");
        tags.nested(account, "DbtrAcct", "Id", "Othr", "Id");
        tags.open("DbtrAgt", "FinInstnId", "ClrSysMmbId");
        tags.nested("CNAPS", "ClrSysId", "Cd");
        tags.text("MmbId", bank);
        tags.close(3);
        transfer(tags, order);
        tags.end();
    }

    /** The payer bears the charges (DEBT): what was reckoned arrives. INSC is a payment of an insurance claim. */
    private static void transfer(Tags tags, PaymentOrder order) throws XMLStreamException {
        String id = order.id().toString();
        tags.open("CdtTrfTxInf", "PmtId");
        tags.text("InstrId", id);
        tags.text("EndToEndId", id);
        tags.close(1);
        tags.amount(order.amount().toString(), CURRENCY);
        tags.text("ChrgBr", "DEBT");
        tags.nested(order.payee().name(), "Cdtr", "Nm");
        tags.nested(order.payee().cardNumber(), "CdtrAcct", "Id", "Othr", "Id");
        tags.nested("INSC", "Purp", "Cd");
        tags.nested("赔款 " + order.id().claim(), "RmtInf", "Ustrd");
    }

    /** Elements one inside the other. */
    private record Tags(XMLStreamWriter xml) {

        void document(String namespace) throws XMLStreamException {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(namespace);
        }

        void open(String... names) throws XMLStreamException {
            for (String name : names) {
                xml.writeStartElement(name);
            }
        }

        void close(int elements) throws XMLStreamException {
            for (int left = elements; left > 0; left--) {
                xml.writeEndElement();
            }
        }

        void text(String name, String value) throws XMLStreamException {
            nested(value, name);
        }

        void nested(String value, String... names) throws XMLStreamException {
            open(names);
            xml.writeCharacters(value);
            close(names.length);
        }

        void amount(String value, String currency) throws XMLStreamException {
            open("Amt", "InstdAmt");
            xml.writeAttribute("Ccy", currency);
            xml.writeCharacters(value);
            close(2);
        }

        void end() throws XMLStreamException {
            xml.writeEndDocument();
        }
    }
}
