package kuaipei.local.bank;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a bank takes from a pain.001 with one transfer.
 *
 * @param message MsgId
 * @param payment PmtInfId
 * @param endToEnd EndToEndId, which the answer must carry
 * @param amount as written, in yuan
 * @param card the account that is to be credited
 */
record Transfer(String message, String payment, String endToEnd, String amount, String card) {

    /** @return nothing if the bytes are no such order */
    static Optional<Transfer> read(byte[] pain001) {
        try {
            Map<String, String> texts = texts(pain001);
            return texts.keySet()
                            .containsAll(java.util.List.of("MsgId", "PmtInfId", "EndToEndId", "InstdAmt", "CdtrAcct"))
                    ? Optional.of(new Transfer(
                            texts.getOrDefault("MsgId", ""),
                            texts.getOrDefault("PmtInfId", ""),
                            texts.getOrDefault("EndToEndId", ""),
                            texts.getOrDefault("InstdAmt", ""),
                            texts.getOrDefault("CdtrAcct", "")))
                    : Optional.empty();
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    /** The text of each element by its name; an account's number by the account's element. */
    private static Map<String, String> texts(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Map<String, String> texts = new HashMap<>();
        String name = "";
        String account = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = reader.getLocalName();
                account = name.endsWith("Acct") ? name : account;
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                texts.putIfAbsent(
                        name.equals("Id") ? account : name, reader.getText().strip());
            }
        }
        reader.close();
        return texts;
    }
}
