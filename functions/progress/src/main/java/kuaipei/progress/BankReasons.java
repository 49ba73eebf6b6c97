package kuaipei.progress;

/** Why a bank rejected a transfer, by the status reasons of the ISO 20022 external code list. */
final class BankReasons {

    private BankReasons() {}

    /** Kindly: nobody is blamed for an account that does not take money. */
    static String chinese(String code) {
        return switch (code) {
            case "AC01", "AC03" -> "银行查不到这个卡号";
            case "AC04", "AC07" -> "这张卡已经销户";
            case "AC06" -> "这张卡目前被银行冻结";
            case "AC14" -> "这种卡收不了这笔汇款";
            case "BE01", "BE06" -> "卡号与户名对不上";
            default -> "银行退回了这笔汇款";
        };
    }
}
