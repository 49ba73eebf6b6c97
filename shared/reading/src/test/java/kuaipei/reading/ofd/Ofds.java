package kuaipei.reading.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kuaipei.reading.image.Photograph;
import kuaipei.reading.image.Pixels;
import kuaipei.reading.image.Samples;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMapper;

/** OFD files as programs write them, and part by part as none would. Pages are 60 by 90 mm where nothing else is said. */
public final class Ofds {

    static final String CARRIED = "carried";
    static final String RED = "<ofd:FillColor Value=\"200 30 30\"/>";
    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Ofds() {}

    /** Every ordinary form, by name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Ofds form : forms()) {
            all.put("ofd " + all.size(), form.file());
        }
        return all;
    }

    /** The same, part by part. */
    public static List<Ofds> forms() {
        byte[] jpeg = Objects.requireNonNull(Samples.all().get("jpeg"));
        return List.of(
                rich(),
                pages(bar(10), bar(20)),
                rich().template(content(bar(30))),
                pages(text("Font=\"6\"", "5", "20", "DeltaX=\"6 3\"", "金8")).naming("宋体"),
                scan(jpeg),
                sealed(jpeg),
                sealed(pages(bar(10)).file()));
    }

    public Ofds copy() {
        Ofds copy = new Ofds();
        copy.parts.putAll(parts);
        return copy;
    }

    /** A page with everything that pages have. */
    static Ofds rich() {
        return pages(bar(30)
                        + text("5", "40", "carried")
                        + "<ofd:ImageObject ID=\"31\" Boundary=\"5 60 20 20\" CTM=\"20 0 0 20 0 0\" ResourceID=\"3\"/>"
                        + "<ofd:CompositeObject ID=\"32\" Boundary=\"30 60 20 20\" CTM=\"2 0 0 2 0 0\" ResourceID=\"4\">"
                        + clips("M 0 0 L 10 0 L 10 10 L 0 10 C") + "</ofd:CompositeObject>"
                        + path(
                                "1 1 50 8",
                                "Stroke=\"true\" LineWidth=\"0.5\" DashPattern=\"2 1\"",
                                "M 0 4 A 4 4 0 0 1 8 4 Q 20 0 30 4 B 35 8 40 0 50 4",
                                ""))
                .res(
                        "<ofd:MultiMedias><ofd:MultiMedia ID=\"3\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>p.png</ofd:MediaFile>"
                                + "</ofd:MultiMedia></ofd:MultiMedias><ofd:CompositeGraphicUnits>"
                                + "<ofd:CompositeGraphicUnit ID=\"4\" Width=\"10\" Height=\"10\"><ofd:Content>" + bar(5)
                                + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
                .part("Doc_0/Res/p.png", Objects.requireNonNull(Samples.all().get("png with transparency")));
    }

    /** A page that is filled by a photograph of a paper, of ten pixels a millimetre. */
    public static Ofds scan(byte[] jpeg) {
        Pixels scan = Photograph.ofJpeg(jpeg);
        String size = scan.width() / 10.0 + " ";
        String box = "0 0 " + size + scan.height() / 10.0;
        return pages("<ofd:ImageObject ID=\"9\" Boundary=\"" + box + "\" CTM=\"" + size + "0 0 " + scan.height() / 10.0
                        + " 0 0\" ResourceID=\"3\"/>")
                .area(box)
                .res("<ofd:MultiMedias><ofd:MultiMedia ID=\"3\" Type=\"Image\"><ofd:MediaFile>scan.jpg</ofd:MediaFile>"
                        + "</ofd:MultiMedia></ofd:MultiMedias>")
                .part("Doc_0/Res/scan.jpg", jpeg);
    }

    /** Pages of what is given, each in a layer; font 1 is carried, font 2 is a standard one. */
    public static Ofds pages(String... contents) {
        Ofds file = new Ofds()
                .xml(
                        "OFD.xml",
                        "<ofd:OFD " + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo/>"
                                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
                .xml(
                        "Doc_0/Document.xml",
                        "<ofd:Document " + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID>"
                                + "<ofd:PageArea><ofd:PhysicalBox>0 0 60 90</ofd:PhysicalBox></ofd:PageArea>"
                                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
                                + "</ofd:CommonData><ofd:Pages>"
                                + IntStream.range(0, contents.length)
                                        .mapToObj(page ->
                                                "<ofd:Page ID=\"1" + page + "\" BaseLoc=\"Pages/" + page + ".xml\"/>")
                                        .collect(Collectors.joining())
                                + "</ofd:Pages></ofd:Document>")
                .xml(
                        "Doc_0/PublicRes.xml",
                        "<ofd:Res " + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>"
                                + "<ofd:Font ID=\"1\" FontName=\"" + CARRIED
                                + "\"><ofd:FontFile>1.ttf</ofd:FontFile></ofd:Font>"
                                + "<ofd:Font ID=\"2\" FontName=\"Times New Roman\"/></ofd:Fonts></ofd:Res>")
                .res("")
                .part("Doc_0/Res/1.ttf", latin());
        for (int page = 0; page < contents.length; page++) {
            file.xml("Doc_0/Pages/" + page + ".xml", content(contents[page]));
        }
        return file;
    }

    /** A page's or a template's file. */
    static String content(String units) {
        return "<ofd:Page " + NAMESPACE + "><ofd:Content><ofd:Layer ID=\"7\" Type=\"Body\">" + units
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /** A red bar at the top, so many millimetres wide and ten high. */
    static String bar(int width) {
        return path("0 0 " + width + " 10", "Stroke=\"false\" Fill=\"true\"", "M 0 0 L 100 0 L 100 10 L 0 10 C", RED);
    }

    static String path(String boundary, String attributes, String data, String more) {
        return "<ofd:PathObject ID=\"8\" Boundary=\"" + boundary + "\" " + attributes + ">" + more
                + "<ofd:AbbreviatedData>" + data + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    static String clips(String data) {
        return "<ofd:Clips TransFlag=\"true\"><ofd:Clip><ofd:Area><ofd:Path Boundary=\"0 0 10 10\" Fill=\"true\">"
                + "<ofd:AbbreviatedData>" + data
                + "</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";
    }

    /** A line of 6 mm in the carried font, each letter 6 mm from the one before. */
    static String text(String x, String y, String text) {
        return text("Font=\"1\"", x, y, "DeltaX=\"g " + text.length() + " 6\"", text);
    }

    /** A line in one of the fonts, wherever on a page. */
    public static String line(int font, double x, double y, double size, String deltas, String text) {
        return "<ofd:TextObject ID=\"9\" Boundary=\"0 0 999 999\" Font=\"" + font + "\" Size=\"" + size
                + "\"><ofd:TextCode X=\""
                + x
                + "\" Y=\"" + y + "\" DeltaX=\"" + deltas + "\">"
                + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</ofd:TextCode></ofd:TextObject>";
    }

    static String text(String attributes, String x, String y, String deltas, String text) {
        return "<ofd:TextObject ID=\"9\" Boundary=\"0 0 60 90\" Size=\"6\" " + attributes + "><ofd:TextCode X=\"" + x
                + "\" Y=\"" + y + "\" " + deltas + ">" + text + "</ofd:TextCode></ofd:TextObject>";
    }

    /** A page with a line of text, and over it a seal of 20 mm, as GB/T 38540-2020 signs. */
    static Ofds sealed(byte[] picture) {
        return sealed(picture, "PageRef=\"10\" Boundary=\"5 30 20 20\"");
    }

    /** The same at another place. */
    static Ofds sealed(byte[] picture, String place) {
        byte[] info = sequence(sequence(), string("id"), sequence(), sequence(string("png"), der(0x04, picture)));
        byte[] signed = sequence(sequence(der(0x02, new byte[] {4}), sequence(info), string("time")), string("value"));
        return pages(text("5", "40", "carried")).stamped(place).part("Doc_0/Signs/Sign_0/SignedValue.dat", signed);
    }

    /** Names a signature that is seen at a place. */
    private Ofds stamped(String place) {
        return with(
                        "OFD.xml",
                        "</ofd:DocBody>",
                        "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>")
                .xml(
                        "Doc_0/Signs/Signatures.xml",
                        "<ofd:Signatures " + NAMESPACE
                                + "><ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"Sign_0/Signature.xml\"/></ofd:Signatures>")
                .xml(
                        "Doc_0/Signs/Sign_0/Signature.xml",
                        "<ofd:Signature " + NAMESPACE + "><ofd:SignedInfo><ofd:StampAnnot ID=\"1\" " + place
                                + "/></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>");
    }

    /** Lays notes over the first page. */
    Ofds annotated(String annotations) {
        return with(
                        "Doc_0/Document.xml",
                        "</ofd:Document>",
                        "<ofd:Annotations>Annotations.xml</ofd:Annotations></ofd:Document>")
                .xml(
                        "Doc_0/Annotations.xml",
                        "<ofd:Annotations " + NAMESPACE
                                + "><ofd:Page PageID=\"10\"><ofd:FileLoc>Annot.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>")
                .xml("Doc_0/Annot.xml", "<ofd:PageAnnot " + NAMESPACE + ">" + annotations + "</ofd:PageAnnot>");
    }

    /** Puts a template behind the first page. */
    Ofds template(String content) {
        return with(
                        "Doc_0/Document.xml",
                        "</ofd:CommonData>",
                        "<ofd:TemplatePage ID=\"5\" BaseLoc=\"T.xml\"/></ofd:CommonData>")
                .with("Doc_0/Pages/0.xml", "<ofd:Content>", "<ofd:Template TemplateID=\"5\"/><ofd:Content>")
                .xml("Doc_0/T.xml", content);
    }

    /** With a text on the first page that nobody sees. */
    public Ofds hiding(String text) {
        return with(
                "Doc_0/Pages/0.xml",
                "</ofd:Layer>",
                text("Font=\"2\" Visible=\"false\"", "5", "20", "DeltaX=\"4\"", text) + "</ofd:Layer>");
    }

    /** The document's own resources. */
    Ofds res(String resources) {
        return xml("Doc_0/DocumentRes.xml", "<ofd:Res " + NAMESPACE + " BaseLoc=\"Res\">" + resources + "</ofd:Res>");
    }

    /** With font 6, which has a name and no file. */
    public Ofds naming(String font) {
        return with(
                "Doc_0/PublicRes.xml", "</ofd:Fonts>", "<ofd:Font ID=\"6\" FontName=\"" + font + "\"/></ofd:Fonts>");
    }

    public Ofds area(String box) {
        return with("Doc_0/Document.xml", "0 0 60 90", box);
    }

    /** With something else in place of what stands in a file. */
    Ofds with(String path, String text, String other) {
        String xml = new String(Objects.requireNonNull(parts.get(path)), StandardCharsets.UTF_8);
        if (!xml.contains(text)) {
            throw new IllegalArgumentException(path + " does not say " + text);
        }
        return part(path, xml.replace(text, other).getBytes(StandardCharsets.UTF_8));
    }

    Ofds without(String path) {
        parts.remove(path);
        return this;
    }

    Ofds xml(String path, String xml) {
        return part(path, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    public Ofds part(String path, byte[] content) {
        parts.put(path, content);
        return this;
    }

    public Map<String, byte[]> parts() {
        return parts;
    }

    public byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] latin() {
        try (InputStream in = Objects.requireNonNull(FontMapper.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return subset(font, "abcdefghijklmnopqrstuvwxyz0123456789.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A font with the glyphs of a text alone, as programs carry it. */
    public static byte[] subset(TrueTypeFont font, String text) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font);
        text.codePoints().forEach(subsetter::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
    }

    private static byte[] string(String text) {
        return der(0x16, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sequence(byte[]... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] value : values) {
            out.writeBytes(value);
        }
        return der(0x30, out.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x83);
        out.write(content.length >> 16);
        out.write(content.length >> 8);
        out.write(content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }
}
