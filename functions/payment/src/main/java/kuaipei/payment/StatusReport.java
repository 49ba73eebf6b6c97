package kuaipei.payment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The bank's answer: a pain.002.001.11.
 *
 * @param answers one for each transfer it names; where it names none, the one for the whole payment or message, whose ids are
 *     the order's too
 */
record StatusReport(List<Answer> answers) {

    private static final ZoneId SHANGHAI = ZoneOffset.ofHours(8);

    private static final DatatypeFactory TYPES = DatatypeFactory.newDefaultInstance();

    /** Not specified by the bank; ISO external code list, status reasons. */
    private static final String NO_REASON = "MS03";

    StatusReport {
        answers = List.copyOf(answers);
    }

    /**
     * @param order the id that our order gave
     * @param status {@code ACSC}, {@code RJCT}, …
     * @param reason the bank's code: {@code AC01}
     * @param day of settlement where it says one, otherwise of the answer; in Shanghai
     */
    record Answer(String order, String status, String reason, LocalDate day) {}

    /** @throws SAXException if the file is not a valid pain.002.001.11 */
    static StatusReport read(byte[] xml) throws SAXException {
        Document document = Iso20022.PAIN_002.read(xml);
        Element report = child(document.getDocumentElement(), "CstmrPmtStsRpt").orElseThrow();
        LocalDate written = day(text(report, "GrpHdr", "CreDtTm").orElseThrow());
        List<Element> payments = children(report, "OrgnlPmtInfAndSts").toList();
        List<Answer> answers = new ArrayList<>();
        payments.stream()
                .flatMap(payment -> children(payment, "TxInfAndSts"))
                .forEach(transfer ->
                        answer(transfer, "OrgnlEndToEndId", "TxSts", written).ifPresent(answers::add));
        if (answers.isEmpty()) {
            payments.forEach(payment ->
                    answer(payment, "OrgnlPmtInfId", "PmtInfSts", written).ifPresent(answers::add));
        }
        if (answers.isEmpty()) {
            child(report, "OrgnlGrpInfAndSts")
                    .flatMap(group -> answer(group, "OrgnlMsgId", "GrpSts", written))
                    .ifPresent(answers::add);
        }
        return new StatusReport(answers);
    }

    private static Optional<Answer> answer(Element at, String id, String status, LocalDate written) {
        LocalDate day = text(at, "OrgnlTxRef", "IntrBkSttlmDt")
                .or(() -> text(at, "AccptncDtTm"))
                .map(StatusReport::day)
                .orElse(written);
        String reason = text(at, "StsRsnInf", "Rsn", "Cd").orElse(NO_REASON);
        return text(at, id).flatMap(order -> text(at, status).map(code -> new Answer(order, code, reason, day)));
    }

    /** A date, or a time with or without its zone; without one the bank means its own, which is Shanghai's. */
    private static LocalDate day(String text) {
        XMLGregorianCalendar read = TYPES.newXMLGregorianCalendar(text);
        return read.getXMLSchemaType().equals(DatatypeConstants.DATE)
                        || read.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
                ? LocalDate.of(read.getYear(), read.getMonth(), read.getDay())
                : LocalDate.ofInstant(read.toGregorianCalendar().toInstant(), SHANGHAI);
    }

    private static Optional<String> text(Element at, String... path) {
        Optional<Element> found = Optional.of(at);
        for (String name : path) {
            found = found.flatMap(element -> child(element, name));
        }
        return found.map(Node::getTextContent).map(String::strip);
    }

    private static Optional<Element> child(Element at, String name) {
        return children(at, name).findFirst();
    }

    private static Stream<Element> children(Element at, String name) {
        return IntStream.range(0, at.getChildNodes().getLength())
                .mapToObj(index -> at.getChildNodes().item(index))
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getLocalName().equals(name));
    }
}
