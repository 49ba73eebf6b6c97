package kuaipei.reading.ofd;

/**
 * An XML file of a package.
 *
 * @param path in it, from which its own names count
 */
record OfdPart(String path, OfdElement root) {}
