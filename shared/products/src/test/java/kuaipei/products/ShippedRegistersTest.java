package kuaipei.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import kuaipei.core.proof.Hospital;
import kuaipei.core.proof.HospitalRegister;
import kuaipei.core.time.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hospitals and working days, as they ship. */
class ShippedRegistersTest {

    @Test
    void the_city_and_its_neighbours_have_thirty_hospitals_of_every_grade() {
        HospitalRegister register = HospitalFile.shipped();
        assertTrue(register.hospitals().size() >= 30);
        assertEquals(Optional.of(2), register.find("汕头市潮南区人民医院").flatMap(Hospital::grade));
        assertTrue(register.find("潮南区人民医院").isPresent(), "an alias");
        assertTrue(register.hospitals().stream().anyMatch(each -> each.grade().isEmpty()));
        assertTrue(register.hospitals().stream().anyMatch(each -> each.grade().equals(Optional.of(1))));
        assertTrue(register.hospitals().stream().anyMatch(each -> each.grade().equals(Optional.of(3))));
        assertTrue(register.hospitals().stream().anyMatch(each -> !each.isPublic()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            name,alias,grade;                                  the header must be
            name,alias,grade,public,region\\nA,,4,true,x;      line 2: a grade is 1, 2, 3 or empty
            name,alias,grade,public,region\\nA,,2,yes,x;       line 2: public is true or false
            name,alias,grade,public,region\\nA,,2,true,x\\nB;  line 3: five columns
            """)
    void a_wrong_line_of_a_hospital_file_is_named(String csv, String error) {
        byte[] bytes = csv.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> HospitalFile.read(bytes))
                .getMessage());
        assertTrue(message.contains(error), message);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 3, 2026-02-25",
        "2026-02-13, 7, 2026-03-02",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 7, 2026-10-15",
        "2026-06-01, 30, 2026-07-14",
        "2026-09-01, 30, 2026-10-19"
    })
    void working_days_are_those_of_the_state_council(LocalDate start, int days, LocalDate end) {
        assertEquals(new WorkingDays.Counted(end, false), Holidays.shipped().after(start, days));
    }

    @Test
    void a_year_without_a_notice_is_provisional() {
        assertTrue(Holidays.shipped().after(LocalDate.of(2026, 12, 31), 1).provisional());
        assertFalse(Holidays.shipped().after(LocalDate.of(2026, 12, 30), 1).provisional());
    }
}
