package kuaipei.local.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

class BankFilesTest {

    private static final String LONGEST_ORDER = "KP-7F3K09QW2M-1234567890-1234567890";
    private static final Transfer TRANSFER =
            new Transfer(LONGEST_ORDER, LONGEST_ORDER, LONGEST_ORDER, "360.00", "6222020200112233446");

    private static final String ORDER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
              <GrpHdr><MsgId>KP-7F3K09QW2M-1-1</MsgId><NbOfTxs>1</NbOfTxs></GrpHdr>
              <PmtInf><PmtInfId>KP-7F3K09QW2M-1-1</PmtInfId><DbtrAcct><Id><Othr><Id>11014500001</Id></Othr></Id></DbtrAcct>
                <CdtTrfTxInf><PmtId><EndToEndId>KP-7F3K09QW2M-1-1</EndToEndId></PmtId>
                  <Amt><InstdAmt Ccy="CNY">360.00</InstdAmt></Amt>
                  <CdtrAcct><Id><Othr><Id>6222020200112233446</Id></Othr></Id></CdtrAcct>
                </CdtTrfTxInf></PmtInf>
            </CstmrCdtTrfInitn></Document>
            """;

    @ParameterizedTest
    @CsvSource({"ACCP,", "ACSC,", "RJCT,AC01"})
    void every_answer_is_valid_against_the_published_schema(
            String status, @org.jspecify.annotations.Nullable String reason) throws SAXException, IOException {
        byte[] file =
                StatusFile.of(TRANSFER, 12, status, Optional.ofNullable(reason), Instant.parse("2026-04-20T01:15:00Z"));
        SchemaFactory.newDefaultInstance()
                .newSchema(Objects.requireNonNull(getClass().getResource("/iso20022/pain.002.001.11.xsd")))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.contains("<TxSts>" + status + "</TxSts>"), text);
        assertTrue(text.contains("<OrgnlEndToEndId>" + LONGEST_ORDER + "</OrgnlEndToEndId>"), text);
    }

    @Test
    void the_account_to_be_credited_is_read_and_not_the_payers() {
        Transfer read = Transfer.read(ORDER.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertEquals("6222020200112233446", read.card());
        assertEquals("KP-7F3K09QW2M-1-1", read.endToEnd());
        assertEquals("360.00", read.amount());
    }

    @Test
    void a_file_that_is_no_order_is_no_transfer() {
        assertFalse(Transfer.read("not XML".getBytes(StandardCharsets.UTF_8)).isPresent());
        assertFalse(
                Transfer.read("<Document/>".getBytes(StandardCharsets.UTF_8)).isPresent());
    }
}
