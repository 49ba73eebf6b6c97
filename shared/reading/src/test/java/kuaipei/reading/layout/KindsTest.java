package kuaipei.reading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kuaipei.core.paper.DocumentKind;
import kuaipei.core.paper.FieldName;
import kuaipei.core.paper.FieldReading;
import kuaipei.core.paper.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page under {@code kinds/} is told right and has its fields found. A page's file says first what is to be found
 * ({@code field=value|value}), then, below three hyphens, what stands on it; its name is the kind and a number.
 */
class KindsTest {
    private static final Layouts LAYOUTS = Layouts.shipped();

    record Example(DocumentKind kind, String name, List<String> expected, String page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(KindsTest.class.getResource("/kinds"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(KindsTest::example).toList();
        }
    }

    private static Example example(Path file) {
        String name = file.getFileName().toString().replace(".txt", "");
        DocumentKind kind = DocumentKind.ofWire(name.replaceFirst("-\\d+$", "")).orElseThrow();
        try {
            String[] parts = Files.readString(file).split("---\n", 2);
            return new Example(kind, name, parts[0].lines().toList(), parts[1]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_page_s_kind_is_told_and_its_fields_are_found(Example example) {
        Paper paper = Sheet.paper(LAYOUTS, example.page());
        assertEquals(example.kind(), paper.kind());
        List<String> found = example.expected().stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .map(field -> field + "=" + found(paper, field))
                .toList();
        assertEquals(example.expected(), found);
    }

    private static String found(Paper paper, String field) {
        return field.equals("items")
                ? Integer.toString(paper.rows().size())
                : paper.readings(FieldName.ofWire(field).orElseThrow())
                        .map(FieldReading::value)
                        .distinct()
                        .collect(Collectors.joining("|"));
    }

    @Test
    void every_kind_but_other_has_a_layout() {
        Set<DocumentKind> missing = EnumSet.allOf(DocumentKind.class);
        missing.remove(DocumentKind.OTHER);
        missing.removeIf(kind -> LAYOUTS.kinds().contains(kind));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_kind_of_the_second_round_has_two_examples() throws IOException, URISyntaxException {
        Set<String> few = new TreeSet<>();
        examples().stream()
                .collect(Collectors.groupingBy(Example::kind, Collectors.counting()))
                .forEach((kind, count) -> {
                    if (count < 2) {
                        few.add(kind.wire());
                    }
                });
        assertEquals(Set.of(), few);
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void a_paper_of_no_known_kind_is_other(String page) {
        Paper paper = Sheet.paper(LAYOUTS, page);
        assertEquals(DocumentKind.OTHER, paper.kind());
        assertTrue(paper.fields().isEmpty());
    }

    static Stream<String> unknown() {
        return Stream.of("", "今日菜单\n红烧肉    38.00\n青菜    12.00", "会议通知\n时间:2026年4月1日\n地点:三楼会议室", "结婚证\n持证人:陈思远");
    }

    @Test
    void an_ordinary_page_without_its_title_is_not_taken_for_a_ticket() {
        Function<String, DocumentKind> kind = page -> Sheet.paper(LAYOUTS, page).kind();
        assertEquals(DocumentKind.OTHER, kind.apply("票价    12.00\n开    关\n检票口"));
        assertEquals(DocumentKind.ID_CARD, kind.apply("""
                姓名  陈思远
                性别  男  民族  汉
                出生  1950年3月12日
                住址  广东省汕头市潮南区峡山街道派出所旁1号
                公民身份号码  440514195003120412
                """));
    }
}
