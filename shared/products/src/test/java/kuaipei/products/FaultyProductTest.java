package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder with one thing wrong is refused, and the error says which file and which key. */
class FaultyProductTest {

    @Test
    void insurers_whose_shares_are_not_the_whole_are_refused(@TempDir Path folder) throws IOException {
        Path copy = Folder.copy("hohhot-elderly-accident", folder.resolve("p"));
        Path parameters = copy.resolve("parameters.yaml");
        Files.writeString(parameters, Files.readString(parameters).replaceFirst("percent: \"50\"", "percent: \"49\""));
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> Products.shippedAnd(List.of(copy)))
                        .getMessage());
        assertTrue(message.contains("co-insurance the insurers' shares make 0.99 together"), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            product.yaml    ; least-grade:            ; least-grad:               ; product.yaml:59: coverages[2] least-grad is not known here
            product.yaml    ; per-day: allowance      ; per-day: allowence        ; coverages[2] per-day names a parameter that is not there: allowence-per-day
            product.yaml    ; kind: daily-allowance   ; kind: dayly-allowance     ; coverages[2] kind is no kind of coverage
            product.yaml    ; floor: payout-floor     ; floor: death-sum          ; floor needs a parameter in [percent], not in yuan
            product.yaml    ; any-of: [fee-list]      ; any-of: [fee]             ; documents[3] any-of[0] is 'fee'
            product.yaml    ; commercial-motor: p     ; motor: p                  ; passenger
            product.yaml    ; [timeline,              ; [time-line,               ; preparation unless-any-of[0] is 'time-line'
            product.yaml    ; code: elderly           ; code: x\\ncode: elderly    ; product.yaml:3: expected YAML, got a file in which found duplicate key code
            product.yaml    ; causes: [fight]         ; causes: [quarrel]         ; exclusions[3] causes[0] is 'quarrel'
            product.yaml    ; causes: [fight]         ; clauses: [fight]          ; exclusions[3] clauses is not known here
            product.yaml    ; causes: [fight]         ; of: [death]               ; exclusions[3] an exclusion names causes or treatments
            product.yaml    ; [dental-care,           ; [nail-care,               ; exclusions[6] treatments[0] is 'nail-care'
            product.yaml    ; limit-year: limit-year  ; limit-year: death-sum     ; limit-year needs a parameter in [choice], not in yuan
            product.yaml    ; wanted: 受益人身份证明    ; want: 受益人身份证明        ; documents[0] want is not known here
            product.yaml    ; kind: death             ; kind: death\\n    unmanned-limit: death-sum ; coverages[0] unmanned-limit is not known here
            parameters.yaml ; value: policy-year      ; value: any-year           ; values[0] value is 'any-year'
            parameters.yaml ; value: "30.00"          ; value: 30.00              ; value must be a text
            parameters.yaml ; value: "30.00"          ; value: "30"               ; is not an amount
            parameters.yaml ; value: 90               ; value: "90"               ; allowance-days-per-stay values[0] value must be a whole number
            parameters.yaml ; value: 90               ; value: -1                 ; must be a whole number, 0 or more
            parameters.yaml ; unit: grade             ; unit: class               ; : hospital-least-grade unit is not a unit
            parameters.yaml ; from: 2025-01-01        ; from: 2025-02-31          ; is 2025-02-31, which does not exist
            parameters.yaml ; checked-on: 2026-11-22  ; checked: 2026-11-22       ; checked is not known here
            parameters.yaml ; quote: 年满60周岁        ; cite: 年满60周岁            ; parameters.yaml:5: least-age cite is not known here
            parameters.yaml ; 出院日不计入, pays: "270.00" ; 出院日不计入, pays: "300.01" ; allowance-day-count values[0] value is not that of the reading that pays most, "出院日不计入" with 300.01 yuan
            parameters.yaml ; [ { from: 2025-01-01, value: both-ends } ] ; [ { from: 2025-01-01, value: admission-only } ] ; value is not that of the reading that pays most, "入院日和出院日都计入" with 300.00 yuan
            parameters.yaml ; meaning: 出院日不计入 ; meaning: " " ; in-favour readings[1] is not so in law: missing: what the clause means by this reading
            parameters.yaml ; wording: 自入院至出院 ; wording: " " ; in-favour is not so in law: missing: the words that are ambiguous
            parameters.yaml ; pays: "270.00"   ; pays: 270.00  ; in-favour readings[1] pays must be a text
            parameters.yaml ; value: replaces         ; value: replace            ; values[0] value is 'replace'
            """)
    void is_refused_by_file_and_key(String file, String right, String wrong, String error, @TempDir Path folder)
            throws IOException {
        Path copy = Folder.copy("elderly-accident", folder.resolve("p"));
        Path faulty = copy.resolve(file);
        String text = Files.readString(faulty);
        assertTrue(text.contains(right), "the planted fault finds no place: " + right);
        Files.writeString(faulty, text.replace(right, wrong.replace("\\n", "\n")));
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> Products.shippedAnd(List.of(copy)))
                        .getMessage());
        assertTrue(message.contains(error), message);
        assertTrue(message.contains(file), message);
    }
}
