package kuaipei.reading.ofd;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kuaipei.reading.image.Pngs;
import kuaipei.reading.image.Refusal;
import org.junit.jupiter.params.provider.Arguments;

/** Packages that are made to take time or room, or to show one reader something else than another. */
public final class HostileOfds {

    private static final int CENTRAL = 0x02014b50;
    private static final String FILLED = "Stroke=\"false\" Fill=\"true\"";
    private static final String PAGE = Ofds.path("0 0 60 90", FILLED, "M 0 0 L 60 0 L 60 90 L 0 90 C", Ofds.RED);

    private HostileOfds() {}

    public static Stream<Arguments> refused() {
        Ofds bomb = Ofds.pages("").part("Doc_0/Res/bomb", new byte[200_000_000]);
        return Stream.of(
                argumentSet("an OFD that unpacks to 200 MB", bomb.file(), Refusal.UNSAFE_DOCUMENT),
                argumentSet("a page that unpacks to 40 MB", spaces().file(), Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "the same, said to be small",
                        patched(spaces().file(), "Doc_0/Pages/0.xml", 24, 1_000),
                        Refusal.DAMAGED_DOCUMENT),
                argumentSet("an OFD of 3,000 parts", parts().file(), Refusal.TOO_COMPLEX),
                argumentSet("a part above the package", outside("../0.xml").file(), Refusal.UNSAFE_DOCUMENT),
                argumentSet("a part from the root of a disk", outside("/0.xml").file(), Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "a part of somebody else's",
                        named("../../../etc/passwd").file(),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet("two parts of one name", twins(), Refusal.UNSAFE_DOCUMENT),
                argumentSet("a part that has two names", renamed(), Refusal.UNSAFE_DOCUMENT),
                argumentSet("entities of entities", typed(laughs()).file(), Refusal.UNSAFE_DOCUMENT),
                argumentSet(
                        "an entity from a disk",
                        typed("<!ENTITY a SYSTEM \"file:///etc/hostname\">").file(),
                        Refusal.UNSAFE_DOCUMENT),
                argumentSet("a thousand blocks in each other", blocks().file(), Refusal.TOO_COMPLEX),
                argumentSet(
                        "a million units",
                        Ofds.pages("<ofd:PageBlock/>".repeat(1_000_000)).file(),
                        Refusal.TOO_COMPLEX),
                argumentSet("a composite that draws itself", composites(1).file(), Refusal.TOO_COMPLEX),
                argumentSet(
                        "composites in composites, each ten times",
                        composites(10).file(),
                        Refusal.TOO_COMPLEX),
                argumentSet("a template behind itself", template().file(), Refusal.TOO_COMPLEX),
                argumentSet("parameters that rest on themselves", parameters().file(), Refusal.TOO_COMPLEX),
                argumentSet(
                        "an OFD painted over and over",
                        Ofds.pages(PAGE.repeat(60_000)).file(),
                        Refusal.TOO_COMPLEX),
                argumentSet(
                        "a million dashes in an OFD",
                        Ofds.pages(Ofds.path("0 0 60 90", "DashPattern=\"0.00001\"", "M 0 0 L 60 90", ""))
                                .file(),
                        Refusal.TOO_COMPLEX),
                argumentSet(
                        "a path of a million pieces",
                        Ofds.pages(Ofds.path("0 0 60 90", "", "M 0 0" + " L 60 90".repeat(1_000_000), ""))
                                .file(),
                        Refusal.TOO_COMPLEX),
                argumentSet(
                        "a clip of ten thousand pieces",
                        Ofds.pages(Ofds.path(
                                        "0 0 60 90",
                                        FILLED,
                                        "M 0 0 L 9 9 C",
                                        Ofds.clips("M 0 0" + " L 9 0 L 0 9".repeat(5_000))))
                                .file(),
                        Refusal.TOO_COMPLEX),
                argumentSet(
                        "a picture of 400 megapixels in an OFD",
                        Ofds.rich()
                                .part(
                                        "Doc_0/Res/p.png",
                                        new Pngs(20_000, 20_000, 8, 2)
                                                .chunk("IDAT", new byte[0])
                                                .file())
                                .file(),
                        Refusal.TOO_COMPLEX));
    }

    private static Ofds spaces() {
        return Ofds.pages(" ".repeat(40_000_000));
    }

    private static Ofds parts() {
        Ofds file = Ofds.pages("");
        for (int i = 0; i < 3_000; i++) {
            file.part("Doc_0/Res/" + i, new byte[0]);
        }
        return file;
    }

    private static Ofds outside(String path) {
        return Ofds.pages("").part(path, new byte[1]);
    }

    private static Ofds named(String path) {
        return Ofds.pages("").with("Doc_0/Document.xml", "Pages/0.xml", path);
    }

    private static byte[] twins() {
        byte[] file = Ofds.pages("", "").file();
        byte[] other = "Doc_0/Pages/1.xml".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + other.length < file.length; at++) {
            if (ByteBuffer.wrap(file, at, other.length).equals(ByteBuffer.wrap(other))) {
                file[at + other.length - 5] = '0';
            }
        }
        return file;
    }

    private static byte[] renamed() {
        return patched(Ofds.pages("").file(), "Doc_0/Pages/0.xml", 46, 0x5f434f44);
    }

    /** With another number in the directory's entry for a part. */
    private static byte[] patched(byte[] file, String path, int place, int number) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = path.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + 46 + name.length < file.length; at++) {
            if (bytes.getInt(at) == CENTRAL
                    && ByteBuffer.wrap(file, at + 46, name.length).equals(ByteBuffer.wrap(name))) {
                bytes.putInt(at + place, number);
            }
        }
        return file;
    }

    private static Ofds typed(String entities) {
        return Ofds.pages("&a;").with("Doc_0/Pages/0.xml", "<ofd:Page ", "<!DOCTYPE x [" + entities + "]><ofd:Page ");
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY z \"ha\">");
        for (char name = 'y'; name >= 'a'; name--) {
            entities.append("<!ENTITY ").append(name).append(" \"");
            entities.append(("&" + (char) (name + 1) + ";").repeat(10)).append("\">");
        }
        return entities.toString();
    }

    private static Ofds blocks() {
        return Ofds.pages("<ofd:PageBlock>".repeat(1_000) + "</ofd:PageBlock>".repeat(1_000));
    }

    private static Ofds composites(int times) {
        String use = "<ofd:CompositeObject Boundary=\"0 0 60 90\" ResourceID=\"4\"/>".repeat(times);
        return Ofds.pages(use)
                .res(
                        "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"4\" Width=\"60\" Height=\"90\"><ofd:Content>"
                                + use + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>");
    }

    private static Ofds template() {
        return Ofds.pages("")
                .template(Ofds.content(Ofds.bar(10)))
                .with("Doc_0/T.xml", "<ofd:Content>", "<ofd:Template TemplateID=\"5\"/><ofd:Content>");
    }

    private static Ofds parameters() {
        return Ofds.pages(Ofds.path("0 0 60 90", "DrawParam=\"4\"", "M 0 0 L 9 9", ""))
                .res("<ofd:DrawParams><ofd:DrawParam ID=\"4\" Relative=\"4\"/></ofd:DrawParams>");
    }
}
