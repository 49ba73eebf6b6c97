package kuaipei.local.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers that say what is drawn; those out of range are refused with the option's name. */
final class DrawnNumber {

    private static final int MOST = 100_000;

    private DrawnNumber() {}

    /** How many claims, or the number of one: 1 to 100,000. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int count = Integer.parseInt(value);
                if (count >= 1 && count <= MOST) {
                    return count;
                }
            } catch (NumberFormatException words) {
                throw refused("a whole number, 1 to " + MOST, value);
            }
            throw refused("1 to " + MOST, value);
        }
    }

    /** A share: 0 to 1. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            try {
                double share = Double.parseDouble(value);
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException words) {
                throw refused("a number, 0 to 1", value);
            }
            throw refused("0 to 1", value);
        }
    }

    private static TypeConversionException refused(String wanted, String value) {
        return new TypeConversionException("must be " + wanted + ", not " + value);
    }
}
