package kuaipei.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
    private static final Path DEMO = Path.of("src", "main", "resources", "demo", "photos", "3-words-differ");

    private final StringWriter out = new StringWriter();

    private int read(List<String> words) {
        return new CommandLine(new ReadCommand())
                .setOut(new PrintWriter(out, true))
                .execute(words.toArray(String[]::new));
    }

    private List<JsonNode> lines() {
        JsonMapper json = JsonMapper.builder().build();
        return out.toString().lines().map(json::readTree).toList();
    }

    @Test
    void every_file_is_answered_in_its_place_and_a_refused_one_makes_the_exit_one(@TempDir Path folder)
            throws IOException {
        Path text = Files.writeString(folder.resolve("发票 1.jpg"), "this is no picture");
        Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
        Path card = DEMO.resolve("bank-card.jpg");
        int exit = read(List.of(
                "--json",
                text.toString(),
                folder.toString(),
                card.toString(),
                folder.resolve("nowhere.jpg").toString(),
                empty.toString()));
        assertEquals(1, exit);
        assertEquals(
                List.of("refused", "refused", "ok", "refused", "refused"),
                lines().stream()
                        .map(line -> line.path("quality").path("verdict").asString())
                        .toList());
        assertEquals(
                List.of("not-a-picture", "folder", "", "missing", "empty"),
                lines().stream()
                        .map(line -> line.path("quality").path("reason").asString())
                        .toList());
        assertEquals(text.toString(), lines().getFirst().path("file").asString());
        assertEquals("bank-card", lines().get(2).path("kind").asString());
        assertEquals(
                "proven",
                lines().get(2).path("fields").path("cardNumber").path("status").asString());
    }

    @Test
    void a_claims_papers_are_proven_together_in_one_more_line() {
        List<String> words = new ArrayList<>(List.of("--json", "--claim"));
        for (String name : List.of("id-card", "bank-card", "inpatient-receipt", "discharge-summary")) {
            words.add(DEMO.resolve(name + ".jpg").toString());
        }
        assertEquals(0, read(words));
        assertEquals(5, lines().size());
        JsonNode claim = lines().getLast().path("claim");
        assertEquals("doubtful", claim.path("billTotal").path("status").asString());
        assertEquals("proven", claim.path("admissionDate").path("status").asString());
        assertEquals(2, claim.path("hospitalGrade").path("value").asInt());
        assertTrue(claim.path("dischargeDate").path("evidence").size() > 1);
        JsonNode receipt = lines().get(2);
        assertEquals(
                "doubtful", receipt.path("fields").path("total").path("status").asString());
        assertTrue(receipt.path("lines").size() > 20);
        assertEquals(4, receipt.path("lines").get(0).path("box").size());
    }

    @Test
    void the_page_shows_each_fact_beside_the_places_that_speak_of_it(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("evidence.html");
        List<String> words = new ArrayList<>(List.of("--claim", "--html", page.toString()));
        for (String name : List.of("inpatient-receipt", "discharge-summary")) {
            words.add(DEMO.resolve(name + ".jpg").toString());
        }
        assertEquals(0, read(words));
        assertTrue(out.toString().contains("出院小结（"), "the table names the places");
        String html = Files.readString(page);
        for (String told : List.of("入院日期", "两份材料一致", "存疑：两处不一致", "医疗住院收费票据", "data:image/jpeg;base64,")) {
            assertTrue(html.contains(told), told);
        }
        assertTrue(!html.contains("{{") && !html.contains("http"), "nothing is left to fill and nothing to fetch");
    }

    @Test
    void a_pdf_is_one_line_with_a_paper_for_each_page_and_each_place_on_its_page(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("材料.pdf");
        Path page = folder.resolve("evidence.html");
        pdf(file, List.of("inpatient-receipt", "discharge-summary"));
        assertEquals(0, read(List.of("--json", "--claim", "--html", page.toString(), file.toString())));
        assertEquals(2, lines().size());
        JsonNode papers = lines().getFirst().path("papers");
        assertEquals("inpatient-receipt", lines().getFirst().path("kind").asString());
        assertEquals("inpatient-receipt", papers.get(0).path("kind").asString());
        assertEquals("discharge-summary", papers.get(1).path("kind").asString());
        assertEquals(2, papers.get(1).path("page").asInt());
        JsonNode admission = lines().getLast().path("claim").path("admissionDate");
        assertEquals("proven", admission.path("status").asString(), "two kinds of paper are two witnesses");
        Set<Integer> pages = new TreeSet<>();
        admission.path("evidence").forEach(place -> pages.add(place.path("page").asInt()));
        assertEquals(Set.of(1, 2), pages);
        String html = Files.readString(page);
        assertTrue(html.contains("材料.pdf 第 1 页") && html.contains("材料.pdf 第 2 页"), "each page with its places");
    }

    @Test
    void papers_on_one_photograph_are_shown_each_with_its_own_places_on_the_whole_of_it(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("合拍.jpg");
        Path page = folder.resolve("evidence.html");
        int seam = beside(file, "id-card", "discharge-summary");
        assertEquals(0, read(List.of("--json", "--claim", "--html", page.toString(), file.toString())));
        JsonNode papers = lines().getFirst().path("papers");
        assertEquals(
                List.of("id-card", "discharge-summary"),
                papers.valueStream().map(paper -> paper.path("kind").asString()).toList());
        assertEquals(
                "proven",
                lines().getLast()
                        .path("claim")
                        .path("insuredName")
                        .path("status")
                        .asString());
        String[] shown = Files.readString(page).split("<figure class=photo>", -1);
        assertEquals(3, shown.length, "the photograph is shown for each paper");
        assertTrue(shown[1].contains("合拍.jpg 第 1 份") && shown[2].contains("合拍.jpg 第 2 份"));
        assertTrue(lefts(shown[1]).max().orElseThrow() < seam, "the card's places are on the card");
        assertTrue(lefts(shown[2]).min().orElseThrow() > seam, "the summary's places are on the summary");
    }

    /** Where the places that a page marks begin, in pixels of the photograph. */
    private static IntStream lefts(String figure) {
        return Pattern.compile("points=\"(\\d+),")
                .matcher(figure)
                .results()
                .mapToInt(point -> Integer.parseInt(point.group(1)));
    }

    /** Two of the demonstration's photographs as one; answers where the second begins, in pixels. */
    private static int beside(Path file, String left, String right) throws IOException {
        BufferedImage one = ImageIO.read(DEMO.resolve(left + ".jpg").toFile());
        BufferedImage other = ImageIO.read(DEMO.resolve(right + ".jpg").toFile());
        BufferedImage both = new BufferedImage(
                one.getWidth() + other.getWidth(),
                Math.max(one.getHeight(), other.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        both.createGraphics().drawImage(one, 0, 0, null);
        both.createGraphics().drawImage(other, one.getWidth(), 0, null);
        ImageIO.write(both, "jpeg", file.toFile());
        return one.getWidth();
    }

    @Test
    void an_ofd_is_read_as_the_photograph_that_it_shows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("票据.ofd");
        ofd(file, Files.readAllBytes(DEMO.resolve("bank-card.jpg")));
        assertEquals(0, read(List.of("--json", file.toString())));
        assertEquals("bank-card", lines().getFirst().path("kind").asString());
        assertEquals(
                "proven",
                lines().getFirst()
                        .path("fields")
                        .path("cardNumber")
                        .path("status")
                        .asString());
    }

    private static void ofd(Path file, byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        String size = image.getWidth() / 10.0 + " " + image.getHeight() / 10.0;
        String matrix = size.replace(" ", " 0 0 ") + " 0 0";
        String named = " xmlns=\"http://www.ofdspec.org/2016\"";
        Map<String, byte[]> parts = Map.of(
                "OFD.xml",
                utf8("<OFD" + named + "><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"),
                "D.xml",
                utf8("<Document" + named + "><CommonData><PageArea><PhysicalBox>0 0 " + size
                        + "</PhysicalBox></PageArea><DocumentRes>R.xml</DocumentRes></CommonData>"
                        + "<Pages><Page ID=\"1\" BaseLoc=\"P.xml\"/></Pages></Document>"),
                "R.xml",
                utf8("<Res" + named + "><MultiMedias><MultiMedia ID=\"2\" Type=\"Image\"><MediaFile>i.jpg</MediaFile>"
                        + "</MultiMedia></MultiMedias></Res>"),
                "P.xml",
                utf8("<Page" + named + "><Content><Layer><ImageObject Boundary=\"0 0 " + size + "\" CTM=\"" + matrix
                        + "\" ResourceID=\"2\"/></Layer></Content></Page>"),
                "i.jpg",
                jpeg);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The demonstration's photographs, as a scanner would put them into one file. */
    private static void pdf(Path file, List<String> names) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String name : names) {
                byte[] jpeg = Files.readAllBytes(DEMO.resolve(name + ".jpg"));
                PDImageXObject image = PDImageXObject.createFromByteArray(document, jpeg, name);
                PDPage page = new PDPage(new PDRectangle(image.getWidth() / 4f, image.getHeight() / 4f));
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.drawImage(image, 0, 0, image.getWidth() / 4f, image.getHeight() / 4f);
                }
            }
            document.save(file.toFile());
        }
    }
}
