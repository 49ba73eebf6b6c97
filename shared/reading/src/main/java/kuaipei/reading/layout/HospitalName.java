package kuaipei.reading.layout;

/**
 * A hospital's name as papers print it, to its end: 汕头市中心医院东厦社区卫生服务中心 is a house of its own, with a grade of its
 * own, and must not be read as the hospital whose name it begins with.
 */
final class HospitalName {

    private static final String KINDS = "医院|卫生院|保健院|医学中心|医疗中心|服务中心|诊所|疗养院";

    private static final String HOUSE = "(?:" + KINDS + ")";

    /** What a branch ends in. */
    private static final String BRANCH = "(?:" + KINDS + "|分院|院区|门诊部|服务站|卫生所|卫生室|医务室)";

    /** What follows a name without a gap and is none: titles of papers, labels, a story that goes on, the grade. */
    private static final String NO_NAME =
            "住院|出院|入院|转[入至往诊院]|就诊|就医|门诊(?!部)|急诊|治疗|收费|票据|证明|清单|小结|病历|病案|名称|等级|级别|[一二三]级|[一二三]甲|定点|机构|类型|单位|科别|科室";

    /** Labels begin with the same word: 医院名称, 医院地址; and 综合医院 alone is a kind. */
    private static final String NO_BEGINNING = "(?!医院|综合医院|专科医院)";

    /** As long as 新津街道金新社区卫生 before its 服务中心, and some. */
    private static final String OWN = NO_BEGINNING + "(?:(?!" + NO_NAME + ")[\\u4e00-\\u9fa5A-Za-z0-9]){0,12}" + BRANCH;

    /** At most three: a campus, a branch of it, a clinic of that. */
    private static final String BRANCHES =
            "(?:[-—–·•]?" + OWN + "|[(（]" + OWN + "[)）]?|[\\u4e00-\\u9fa5]{0,6}(?:分院|院区)){0,3}";

    /** Without a gap: what stands behind one is another line, or a label. */
    static final String ANY = "[\\u4e00-\\u9fa5A-Za-z0-9()]{2,28}?" + HOUSE + BRANCHES;

    private HospitalName() {}
}
