package kuaipei.progress;

/**
 * What to do about a photograph that could not be read, or is too weak to be used, by the reader's code. Another photograph is
 * asked for, never the same file: the same bytes are the same document, which is not read again.
 */
final class Unreadables {

    private Unreadables() {}

    /** A code that is not known here has the advice that helps most often. */
    static String advice(String code) {
        return switch (code) {
            case "empty", "truncated", "photograph-gone", "not-those-declared" -> "照片没有传完整，请重新拍一张再上传。";
            case "too-large", "too-many-pixels" -> "照片太大，请用手机的普通清晰度重新拍一张。";
            case "heic" -> "手机存成了 HEIC 格式，请在相机设置里选“兼容性最佳”后重拍，或改发 JPEG 照片。";
            case "locked" -> "文件设了密码。请去掉密码后重新上传，或者逐页拍照上传。";
            case "too-many-pages" -> "文件超过 20 页。请分成几个文件上传。";
            case "damaged-document", "unsafe-document" -> "文件已损坏，打不开。请重新导出，或者逐页拍照上传。";
            case "undrawable" -> "文件用了没有自带的特殊字体，或含有这里显示不了的内容。请在手机上打开它，逐页截图或拍照上传。";
            case "not-a-picture" -> "这个文件不是照片，请直接拍照上传。";
            case "too-complex" -> "这个文件打不开，请对着纸直接拍照上传。";
            case "blur" -> "照片有些模糊。请把手机拿稳、靠近一些，让纸占满画面，等画面清楚了再按快门。";
            case "too-small" -> "字拍得太小，看不清。请离近一些，让纸占满画面，再拍一次。";
            case "dark" -> "照片太暗。请到窗边或开灯的地方，别让手和手机的影子落在纸上，再拍一次。";
            case "cut-off" -> "纸没有拍全。请把四个角都放进画面，再拍一次。";
            case "no-text" -> "照片上没有找到文字。请对准有字的一面，拿稳手机，离近一些再拍一次。";
            default -> "请在光线好的地方，把纸放平，拍满整页，重新拍一张再上传。";
        };
    }
}
