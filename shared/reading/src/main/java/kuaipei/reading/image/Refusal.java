package kuaipei.reading.image;

import java.util.Locale;

/** Why a file is not read at all. Closed; each says what is wrong and what to do. */
public enum Refusal {
    EMPTY("the file is empty; take the photograph again", "文件是空的，请重新拍照上传"),
    TOO_LARGE("the file is larger than 20 MB; send a smaller photograph", "文件超过 20 MB，请用较小的照片"),
    TOO_MANY_PIXELS("the picture has more than 50 megapixels; send a smaller photograph", "照片超过 5000 万像素，请用较小的照片"),
    HEIC(
            "this is a HEIC photograph, which the reader cannot open; choose \"most compatible\" on the phone or send JPEG",
            "这是 HEIC 格式照片，请在手机相机设置里选“兼容性最佳”，或发送 JPEG、PNG 照片"),
    NOT_A_PICTURE(
            "the file is neither JPEG nor PNG nor PDF nor OFD, whatever its name; send a photograph",
            "文件不是照片，也不是 PDF 或 OFD，请发送 JPEG 或 PNG 照片"),
    TRUNCATED("the file ends in the middle of the picture; send it again", "照片没有传完整，请重新拍一张再上传"),
    DAMAGED("the picture cannot be decoded; take the photograph again", "照片已损坏，请重新拍照上传"),
    TOO_COMPLEX(
            "the file is built so that opening it takes too long; take a photograph of the paper instead",
            "文件结构过于复杂，无法打开，请对着纸张重新拍照上传"),
    LOCKED(
            "the document is encrypted; save it without a password, or send a photograph of each page",
            "文件已加密，请去掉密码后重新上传，或逐页拍照上传"),
    TOO_MANY_PAGES("the document has more than 20 pages; send it in several files", "文件超过 20 页，请分成几个文件上传"),
    DAMAGED_DOCUMENT(
            "the document cannot be drawn whole; save it again, or send a photograph of each page",
            "文件已损坏，无法完整显示，请重新导出，或逐页拍照上传"),
    UNSAFE_DOCUMENT(
            "the document unpacks to more than any paper holds, or reaches for what is not its own; send a photograph of each page",
            "文件内容异常，出于安全不予打开，请逐页拍照上传"),
    UNDRAWABLE(
            "the document uses special fonts that it does not carry, or holds what viewers draw differently or is not known here; send a photograph of each page",
            "文件用了没有自带的特殊字体，或含有这里无法显示的内容，请逐页拍照上传"),
    ODD_SHAPE("the picture is a strip too thin to be a paper; take the photograph again", "照片形状异常，请重新拍照上传");

    private final String english;
    private final String chinese;

    Refusal(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** As programs write it: {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong and what to do, for the command line. */
    public String english() {
        return english;
    }

    /** What is wrong and what to do, for the claimant. */
    public String chinese() {
        return chinese;
    }
}
