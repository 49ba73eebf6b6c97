package kuaipei.reading.font;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a font's name says of the signs that a viewer shows who has it. */
public enum FontNames {
    CHINESE,
    LATIN,

    /** Perhaps bars, arrows or pictures in place of letters. */
    UNKNOWN;

    /** 宋, 楷, 黑, 仿宋 and the others that come with systems and office programs, in both scripts, and makers' short names. */
    private static final Pattern CHINESE_NAMES = Pattern.compile("宋|楷|黑|圆|隶|明体|魏碑|等线|苹方|舒体|姚体|行书|细体|方正|华文|汉仪|文泉驿"
            + "|sim(sun|hei|kai|fang|li|you)|(song|hei|kai|ming)(ti)?(sc|tc|std|gb|$)|fangsong|yahei|jhenghei|dengxian|pingfang"
            + "|youyuan|^lisu|mingliu|gb(2312|18030|k)|sourcehan|(sans|serif)(cjk|sc|tc)|wenquanyi|droidsansfallback"
            + "|^st(song|kai|hei|xihei|fangsong|zhongsong|xingkai|liti|xinwei)|^fz(ss|kt|ht|fs|xbs|dbs|sy|y|ls|zz|l)");

    private static final Pattern LATIN_NAMES =
            Pattern.compile("^(arial|times|helvetica|courier|calibri|cambria|consolas|georgia|tahoma|verdana|segoeui"
                    + "|microsoftsansserif|trebuchet|garamond|bookantiqua|palatino|century|lucida|liberation|dejavu|roboto"
                    + "|opensans|notosans|notoserif|ocrb).*");

    /** Of makers who name what is no letters after letters. */
    private static final Pattern SIGNS =
            Pattern.compile("code|bar|条码|symbol|dingbat|wingding|webding|icon|math|sign|ornament");

    public static FontNames of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_,+-]", "");
        if (SIGNS.matcher(plain).find()) {
            return UNKNOWN;
        }
        if (CHINESE_NAMES.matcher(plain).find()) {
            return CHINESE;
        }
        return LATIN_NAMES.matcher(plain).matches() ? LATIN : UNKNOWN;
    }
}
