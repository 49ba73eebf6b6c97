package kuaipei.core.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HospitalRegisterTest {
    private static final HospitalRegister REGISTER = PaperSketch.REGISTER;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "汕头市潮南区人民医院",
                "潮南区人民医院",
                "广东省汕头市潮南区人民医院",
                "汕头市潮南区人民医院（东院区）",
                "汕头市潮南区人民医院(东院区)",
                "汕头市潮南区人民医院南院区",
                "汕头市 潮南区 人民医院"
            })
    void a_hospital_is_found_however_its_name_is_printed(String printed) {
        assertEquals(Optional.of(PaperSketch.CHAONAN), REGISTER.find(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"汕头市潮南区人民医院第一分院", "汕头市潮南区人民医院(分院)", "汕头市潮南区人民", "汕头市潮南区人民医院门诊部", "潮南区第二人民医院", "广东省人民医院", ""})
    void what_may_be_another_hospital_is_unknown(String printed) {
        assertEquals(Optional.empty(), REGISTER.find(printed));
    }

    @Test
    void a_name_that_two_hospitals_bear_is_nobodys() {
        Hospital one = new Hospital("甲市人民医院", List.of("人民医院"), Optional.of(3), true, "甲市");
        Hospital other = new Hospital("乙市人民医院", List.of("人民医院"), Optional.of(1), true, "乙市");
        HospitalRegister register = new HospitalRegister(List.of(one, other));
        assertEquals(Optional.empty(), register.find("人民医院"));
        assertEquals(Optional.of(other), register.find("乙市人民医院"));
    }

    @Test
    void a_province_before_it_makes_a_name_no_surer() {
        assertFalse(REGISTER.isUnmistakable("广东省汕头市第二人民医院"));
        assertTrue(REGISTER.isUnmistakable("广东省汕头市潮南区人民医院"));
    }

    @Test
    void anothers_name_is_begun_where_one_to_three_of_its_characters_are_cut_off_at_the_end_of_a_line() {
        for (String line : List.of("收款单位(章):汕头市第三人民医", "汕头市第三人民", "汕头市 第三人")) {
            assertTrue(PaperSketch.REGISTER.endsInAnothersName(line, PaperSketch.SECOND), line);
            assertFalse(PaperSketch.REGISTER.endsInAnothersName(line, PaperSketch.THIRD), line);
        }
        for (String line : List.of("", "汕头市第三", "汕头市第三人民医院", "汕头市第三人民 收款人", "住址 广东省汕头市潮南区", "汕头市中")) {
            assertFalse(PaperSketch.REGISTER.endsInAnothersName(line, PaperSketch.SECOND), line);
        }
    }

    @Test
    void a_name_that_is_cut_off_is_its_own_where_no_other_begins_so() {
        for (String line : List.of("收款单位(章):汕头市第三人民医", "汕头市 第三人")) {
            assertTrue(PaperSketch.REGISTER.endsInNameOf(line, PaperSketch.THIRD), line);
            assertFalse(PaperSketch.REGISTER.endsInNameOf(line, PaperSketch.SECOND), line);
        }
        Hospital branch = new Hospital("汕头市第三人民医院分院", List.of(), Optional.of(1), true, "汕头市");
        HospitalRegister register = new HospitalRegister(List.of(PaperSketch.THIRD, branch));
        assertFalse(register.endsInNameOf("收款单位:汕头市第三人民医", PaperSketch.THIRD));
        assertTrue(register.endsInNameOf("收款单位:汕头市第三人民医院分", branch));
    }

    @Test
    void the_own_name_is_no_beginning_of_its_branchs() {
        Hospital branch = new Hospital("汕头市第二人民医院分院", List.of(), Optional.of(1), true, "汕头市");
        HospitalRegister register = new HospitalRegister(List.of(PaperSketch.SECOND, branch));
        assertFalse(register.endsInAnothersName("收款单位:汕头市第二人民医院", PaperSketch.SECOND));
        assertTrue(register.endsInAnothersName("收款单位:汕头市第二人民医院分", PaperSketch.SECOND));
    }
}
