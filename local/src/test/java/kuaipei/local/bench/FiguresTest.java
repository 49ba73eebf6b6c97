package kuaipei.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Sample TWENTY =
            Sample.of(IntStream.rangeClosed(1, 20).mapToObj(i -> 21.0 - i).toList());

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 1", "6, 2", "50, 10", "51, 11", "95, 19", "96, 20", "100, 20"})
    void a_percentile_is_the_nearest_rank_of_what_was_measured(int percent, double value) {
        assertEquals(value, TWENTY.percentile(percent));
    }

    @Test
    void one_measurement_is_every_percentile_and_none_is_no_percentile() {
        assertEquals(3.5, Sample.of(List.of(3.5)).percentile(95));
        assertThrows(IllegalStateException.class, () -> Sample.of(List.of()).percentile(50));
        assertThrows(IllegalArgumentException.class, () -> TWENTY.percentile(0));
    }

    @Test
    void a_share_of_nothing_is_nothing() {
        assertEquals(0, ClaimsBench.share(0, 0));
        assertEquals(0.75, ClaimsBench.share(3, 4));
    }

    @Test
    void memory_is_read_out_of_what_linux_tells() {
        assertEquals(Optional.of(2048L), ProcessStatus.kib("VmRSS", "Name:\tjava\nVmRSS:\t    2048 kB\nThreads:\t1\n"));
        assertEquals(Optional.empty(), ProcessStatus.kib("VmRSS", "Name:\tjava\n"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.123456, 0.123", "1.5, 1.5", "99.96, 100", "1234567.8, '1,234,568'"})
    void a_figure_is_printed_with_three_digits_or_whole(double value, String digits) {
        assertTrue(new Figure("x", value, "s").text().endsWith(" " + digits + " s"), digits);
    }

    @ParameterizedTest
    @CsvSource({
        "ai/onnxruntime/native/linux-x64/libonnxruntime.so, ai/onnxruntime/native/linux-x64",
        "ai/onnxruntime/OrtSession.class, ai/onnxruntime",
        "kuaipei/reading/models/ppocrv6_keys.txt, kuaipei/reading/models",
        "software/amazon/awssdk/core/SdkClient.class, software/amazon",
        "LICENSE, (top)"
    })
    void what_weighs_in_a_jar_is_told_by_library(String entry, String part) {
        assertEquals(part, SizesBench.part(entry));
    }
}
