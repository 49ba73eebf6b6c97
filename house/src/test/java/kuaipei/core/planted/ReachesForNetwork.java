package kuaipei.core.planted;

import java.net.URI;

/** Breaks: the core sees nothing but the language. */
public record ReachesForNetwork(URI where) {}
