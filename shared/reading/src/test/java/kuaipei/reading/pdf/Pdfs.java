package kuaipei.reading.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kuaipei.reading.image.Samples;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDF files as programs write them, and object by object as none would. */
public final class Pdfs {

    static final Color BAR = new Color(200, 30, 30);

    static {
        // Making one must look for no more fonts than reading one.
        FontMappers.set(new CarriedFonts());
    }

    private final List<byte[]> objects = new ArrayList<>();

    /** Every ordinary form, by name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("pdf", text(1, CompressParameters.NO_COMPRESSION));
        all.put("pdf of two pages, objects packed", text(2, CompressParameters.DEFAULT_COMPRESSION));
        all.put("pdf of a scan", scan(Objects.requireNonNull(Samples.all().get("jpeg"))));
        byte[] scan = Jbig2s.whole(120, 90, (x, y) -> (x / 5 + y / 7) % 3 == 0);
        all.put("pdf of a scan in JBIG2", scan(120, 90, "/ColorSpace /DeviceGray /Filter /JBIG2Decode", scan));
        byte[] eight = "8".getBytes(StandardCharsets.UTF_16BE);
        all.put("pdf that names a font", named("CIDFontType0", "UniGB-UCS2-H", eight, "/SimSun", "/SimSun"));
        all.put("pdf by hand", page("0 0 200 300", "1 0 0 rg 20 20 100 40 re f").file());
        return all;
    }

    /** Pages of A4, each with a red bar at the top, a line in a font that it carries, and one in a standard font. */
    static byte[] text(int pages, CompressParameters packed) {
        try (PDDocument document = new PDDocument()) {
            PDFont carried = carried(document);
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(BAR);
                    pen.addRect(100, 742, 100f * number, 50);
                    pen.fill();
                    pen.setNonStrokingColor(Color.BLACK);
                    line(pen, carried, 600, "carried " + number);
                    line(pen, new PDType1Font(Standard14Fonts.FontName.HELVETICA), 500, "standard");
                }
            }
            return saved(document, packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont carried(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                FontMapper.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return PDType0Font.load(document, in);
        }
    }

    private static void line(PDPageContentStream pen, PDFont font, float y, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, 40);
        pen.newLineAtOffset(100, y);
        pen.showText(text);
        pen.endText();
    }

    /** A page that is filled by a photograph of a paper. */
    static byte[] scan(byte[] jpeg) {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, jpeg, "scan");
            PDPage page = new PDPage(new PDRectangle(image.getWidth(), image.getHeight()));
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(image, 0, 0);
            }
            return saved(document, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that is filled by a picture of two colours, packed as its dictionary says. */
    static byte[] scan(int width, int height, String dictionary, byte[] content) {
        String size = width + " 0 0 " + height;
        return page("0 0 " + width + " " + height, "/XObject << /S 5 0 R >>", size + " 0 0 cm /S Do").stream(
                        "/Type /XObject /Subtype /Image /BitsPerComponent 1 /Width " + width + " /Height " + height
                                + " " + dictionary,
                        content)
                .file();
    }

    /**
     * A line in a Chinese font that is named and not carried.
     *
     * @param kind of the font within the font
     * @param codes name of the standard that its codes are those of
     * @param what stands in its dictionaries
     * @param other stands there in its place; 7 0 R is a table of codes, 8 0 R one of glyphs, 9 0 R one of texts to copy
     */
    static byte[] named(String kind, String codes, byte[] text, String what, String other) {
        String line = "BT /F 30 Tf 10 20 Td <" + HexFormat.of().formatHex(text) + "> Tj ET";
        String font =
                "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /" + codes + " /DescendantFonts [6 0 R] >>";
        String own = "<< /Type /Font /Subtype /" + kind + " /BaseFont /SimSun /DW 1000 /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>";
        return page("0 0 400 60", "/Font << /F 5 0 R >>", line)
                .object(font.replace(what, other))
                .object(own.replace(what, other))
                .stream("/Type /CMap /CMapName /X", table("1 begincidrange <0000> <ffff> 0 endcidrange"))
                .stream("", new byte[2_000])
                .stream("", table("1 beginbfchar <0038> <0039> endbfchar"))
                .file();
    }

    private static byte[] table(String entries) {
        return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
                        + " 1 begincodespacerange <0000> <ffff> endcodespacerange " + entries + " endcmap end end")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @param user password without which it does not open; empty if only changes are locked */
    static byte[] locked(String user) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            return saved(document, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document, CompressParameters packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, packed);
        return out.toByteArray();
    }

    /** A file of one page; its contents are object 4, its resources name object 5 and what follows as they are added. */
    static Pdfs page(String box, String contents) {
        return page(box, "", contents);
    }

    static Pdfs page(String box, String resources, String contents) {
        return new Pdfs()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] /Contents 4 0 R /Resources << "
                                + resources + " >> >>")
                        .stream("", contents.getBytes(StandardCharsets.ISO_8859_1));
    }

    Pdfs object(String text) {
        objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Pdfs stream(String dictionary, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("<< /Length " + content.length + " " + dictionary + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(out.toByteArray());
        return this;
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes((number + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(objects.get(number - 1));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int at = out.size();
        out.writeBytes(("xref\n0 " + (objects.size() + 1) + "\n" + table + "trailer\n<< /Size " + (objects.size() + 1)
                        + " /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
