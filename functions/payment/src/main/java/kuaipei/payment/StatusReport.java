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

    StatusReport {
        answers = List.copyOf(answers);
    }

    /**
     * @param order the id that our order gave
     * @param status {@code ACSC}, {@code RJCT}, …
     * @param reasons the bank's codes, or words of its own, said of the transfer first, then of its payment and message:
     *     {@code AC01}; none if it gives none
     * @param day of settlement where it says one, otherwise of the answer; in Shanghai
     */
    record Answer(String order, String status, List<String> reasons, LocalDate day) {
        Answer {
            reasons = List.copyOf(reasons);
        }
    }

    /** @throws SAXException if the file is not a valid pain.002.001.11 */
    static StatusReport read(byte[] xml) throws SAXException {
        Document document = Iso20022.PAIN_002.read(xml);
        Element report = child(document.getDocumentElement(), "CstmrPmtStsRpt").orElseThrow();
        LocalDate written = day(text(report, "GrpHdr", "CreDtTm").orElseThrow());
        List<Element> groups = children(report, "OrgnlGrpInfAndSts").toList();
        List<Answer> answers = new ArrayList<>();
        for (Element payment : children(report, "OrgnlPmtInfAndSts").toList()) {
            children(payment, "TxInfAndSts")
                    .flatMap(transfer ->
                            answer(transfer, "OrgnlEndToEndId", "TxSts", around(groups, payment), written).stream())
                    .forEach(answers::add);
        }
        if (answers.isEmpty()) {
            children(report, "OrgnlPmtInfAndSts")
                    .flatMap(payment -> answer(payment, "OrgnlPmtInfId", "PmtInfSts", groups, written).stream())
                    .forEach(answers::add);
        }
        if (answers.isEmpty()) {
            groups.stream()
                    .flatMap(group -> answer(group, "OrgnlMsgId", "GrpSts", List.of(), written).stream())
                    .forEach(answers::add);
        }
        return new StatusReport(answers);
    }

    private static List<Element> around(List<Element> groups, Element payment) {
        return Stream.concat(Stream.of(payment), groups.stream()).toList();
    }

    /** @param around what the element lies in: a reason given there is said of it too */
    private static Optional<Answer> answer(
            Element at, String id, String status, List<Element> around, LocalDate written) {
        LocalDate day = text(at, "OrgnlTxRef", "IntrBkSttlmDt")
                .or(() -> text(at, "AccptncDtTm"))
                .map(StatusReport::day)
                .orElse(written);
        List<String> reasons = Stream.concat(Stream.of(at), around.stream())
                .flatMap(element -> children(element, "StsRsnInf"))
                .flatMap(said -> text(said, "Rsn", "Cd").or(() -> text(said, "Rsn", "Prtry")).stream())
                .toList();
        return text(at, id).flatMap(order -> text(at, status).map(code -> new Answer(order, code, reasons, day)));
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
