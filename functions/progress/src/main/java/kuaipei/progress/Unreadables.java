package kuaipei.progress;

/** What to do about a photograph that could not be read, by the reader's code. */
final class Unreadables {

    private Unreadables() {}

    /** A code that is not known here has the advice that helps most often. */
    static String advice(String code) {
        return switch (code) {
            case "empty", "truncated", "photograph-gone", "not-those-declared" -> "照片没有传完整，请重新上传一次。";
            case "too-large", "too-many-pixels" -> "照片太大，请用手机的普通清晰度重新拍一张。";
            case "heic" -> "手机存成了 HEIC 格式，请在相机设置里选“兼容性最佳”后重拍，或改发 JPEG 照片。";
            case "pdf" -> "暂时还不能看 PDF，请逐页拍照上传。";
            case "not-a-picture" -> "这个文件不是照片，请直接拍照上传。";
            default -> "请在光线好的地方，把纸放平，拍满整页再传一次。";
        };
    }
}
