package kuaipei.reading.image;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; its name is not looked at. */
public enum FileType {
    JPEG,
    PNG,
    HEIC,
    PDF,
    /** Or another ZIP: that is told by the files in it. */
    OFD,
    /** Taken within a document only; no phone makes it. */
    BMP,
    OTHER;

    private static final int BRAND_AT = 4;

    public static FileType of(byte[] file) {
        if (starts(file, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(file, 0x89, 'P', 'N', 'G')) {
            return PNG;
        }
        if (starts(file, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(file, 'P', 'K', 3, 4)) {
            return OFD;
        }
        if (starts(file, 'B', 'M')) {
            return BMP;
        }
        if (file.length >= BRAND_AT + 8) {
            String brand = new String(file, BRAND_AT, 8, StandardCharsets.ISO_8859_1);
            if (brand.startsWith("ftyp") && brand.substring(BRAND_AT).matches("hei.|hev.|mif1|msf1|avif")) {
                return HEIC;
            }
        }
        return OTHER;
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
