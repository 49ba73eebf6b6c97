package kuaipei.payment;

import java.nio.charset.StandardCharsets;

/** Answers as a bank writes them. */
final class Answers {

    private Answers() {}

    /** @param transfers elements of the one payment */
    static byte[] report(String... transfers) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.11">
                  <CstmrPmtStsRpt>
                    <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-04-20T23:30:00Z</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts>
                      <OrgnlMsgId>KP-7F3K09QW2M-1-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                    </OrgnlGrpInfAndSts>
                    <OrgnlPmtInfAndSts><OrgnlPmtInfId>KP-7F3K09QW2M-1-1</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                  </CstmrPmtStsRpt>
                </Document>
                """.formatted(String.join("", transfers)).getBytes(StandardCharsets.UTF_8);
    }

    static String settled(String order) {
        return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>".formatted(order);
    }

    static String status(String order, String status) {
        return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts></TxInfAndSts>"
                .formatted(order, status);
    }

    static String rejected(String order, String code) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts>\
                <StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf></TxInfAndSts>""".formatted(order, code);
    }
}
