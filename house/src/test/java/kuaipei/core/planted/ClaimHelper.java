package kuaipei.core.planted;

/** Breaks: names say what a thing is. */
public final class ClaimHelper {}
