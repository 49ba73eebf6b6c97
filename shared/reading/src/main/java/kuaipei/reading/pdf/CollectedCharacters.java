package kuaipei.reading.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kuaipei.reading.font.FontNames;
import kuaipei.reading.font.ShippedFont;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Characters of a Chinese font that a PDF names and does not carry, where no table of the file says which they are: their codes are
 * those of a standard, and so is the collection they are numbered in (ISO 32000-1, 9.7.5.2). Every viewer shows the same ones, each
 * in what font it has. docs/adr/0016.
 */
final class CollectedCharacters {

    private static final Charset GBK = Charset.forName("GB18030");

    /** Codes by Unicode, GBK and GB 2312, for lines that run from left to right. */
    private static final Map<String, Charset> CODES = Map.of(
            "UniGB-UCS2-H", StandardCharsets.UTF_16BE,
            "UniGB-UTF16-H", StandardCharsets.UTF_16BE,
            "GBK-EUC-H", GBK,
            "GBKp-EUC-H", GBK,
            "GB-EUC-H", GBK);

    /**
     * PDFBox makes a letter of ours as wide as the file says its own is, others set it as it is: within this they look alike. The
     * letters of a Chinese font are half as wide as its characters, whether i or W.
     */
    private static final double NARROWEST = 0.5;

    private static final double WIDEST = 2.5;

    private CollectedCharacters() {}

    /** Whether a font's characters are numbered as in Adobe's collection for Chinese. */
    static boolean areChinese(@Nullable PDCIDSystemInfo system) {
        return system != null && "Adobe".equals(system.getRegistry()) && "GB1".equals(system.getOrdering());
    }

    /** Whether a code is a character that all who have any Chinese font show as ours does. */
    static boolean has(PDFont font, int code) throws IOException {
        return font instanceof PDType0Font composite
                && font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName encoding
                && CODES.containsKey(encoding.getName())
                && isNamed(composite)
                && isOurs(composite, code, text(code, Objects.requireNonNull(CODES.get(encoding.getName()))))
                && isAsWide(composite, code);
    }

    /** Neither part of the file nor given by the numbers of its glyphs. */
    private static boolean isNamed(PDType0Font font) {
        PDCIDFont own = font.getDescendantFont();
        return !font.isDamaged()
                && areChinese(own.getCIDSystemInfo())
                && !(own.getCOSObject().getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream)
                && Optional.ofNullable(own.getBaseFont()).map(FontNames::of).equals(Optional.of(FontNames.CHINESE));
    }

    /** What a code is by the standard; it has one byte, two or four. */
    private static String text(int code, Charset charset) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(code).array();
        int length = code > 0xffff || code < 0 ? 4 : code < 0x100 && charset.equals(GBK) ? 1 : 2;
        return new String(bytes, bytes.length - length, length, charset);
    }

    /**
     * Whether the standard, Adobe's collection and the file's own table for programs that copy text agree. Viewers go by the first
     * or the second, PDFBox by the third if there is one, which may say anything.
     */
    private static boolean isOurs(PDType0Font font, int code, String character) throws IOException {
        CMap collection = font.getCMapUCS2();
        int number = font.codeToCID(code);
        return collection != null
                && number != 0
                && character.codePointCount(0, character.length()) == 1
                && character.equals(collection.toUnicode(number))
                && character.equals(font.toUnicode(code))
                && ShippedFont.CHINESE.font().getUnicodeCmapLookup().getGlyphId(character.codePointAt(0)) != 0;
    }

    private static boolean isAsWide(PDType0Font font, int code) throws IOException {
        double ours = font.getWidthFromFont(code);
        double share = font.getWidth(code) / ours;
        return !font.hasExplicitWidth(code) || ours == 0 || (share >= NARROWEST && share <= WIDEST);
    }
}
