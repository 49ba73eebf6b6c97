package kuaipei.reading.font;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are those of fonts that show letters as letters. */
class FontNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宋体",
                "楷体_GB2312",
                "仿宋",
                "黑体",
                "小标宋体",
                "方正小标宋简体",
                "华文中宋",
                "微软雅黑",
                "新宋体",
                "等线 Light",
                "SimSun",
                "NSimSun",
                "SimHei",
                "KaiTi",
                "FangSong_GB2312",
                "STSong-Light",
                "STKaiti",
                "STZhongsong",
                "AdobeSongStd-Light",
                "ABCDEF+SimSun,Bold",
                "Microsoft YaHei UI",
                "PingFang SC",
                "Songti SC",
                "Source Han Serif SC",
                "Noto Sans CJK SC",
                "ＳｉｍＳｕｎ"
            })
    void of_chinese_fonts(String name) {
        assertEquals(FontNames.CHINESE, FontNames.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arial",
                "Arial,Bold",
                "ArialMT",
                "Times New Roman",
                "TimesNewRomanPSMT",
                "Courier New",
                "Helvetica-Bold",
                "Calibri",
                "Tahoma"
            })
    void of_latin_fonts(String name) {
        assertEquals(FontNames.LATIN, FontNames.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X",
                "Wingdings 2",
                "Webdings",
                "Symbol",
                "SymbolMT",
                "ZapfDingbats",
                "Code 128",
                "IDAutomationHC39M",
                "C39HrP24DhTt",
                "Arial Barcode",
                "方正条码",
                "Segoe UI Symbol",
                "MT Extra"
            })
    void of_fonts_that_may_show_anything(String name) {
        assertEquals(FontNames.UNKNOWN, FontNames.of(name));
    }
}
