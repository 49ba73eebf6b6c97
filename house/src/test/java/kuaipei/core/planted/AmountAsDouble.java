package kuaipei.core.planted;

/** Breaks: money is never a floating point number. */
public record AmountAsDouble(double yuan) {}
