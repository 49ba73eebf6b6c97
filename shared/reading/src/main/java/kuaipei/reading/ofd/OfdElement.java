package kuaipei.reading.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kuaipei.reading.image.Refusal;
import kuaipei.reading.image.Stopped;

/**
 * An element of one of the XML files in an OFD, with its values as GB/T 33190-2016 writes them (7.3, basic types).
 *
 * @param name without prefix; in braces before it the namespace, where it is not the standard's
 * @param attributes those of no namespace
 * @param text all characters directly in it
 */
record OfdElement(String name, Map<String, String> attributes, List<OfdElement> children, String text) {

    /** Millimetres or their multiples; a kilometre of paper is none. */
    private static final double LARGEST = 1_000_000;

    OfdElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** @throws Stopped if it holds or says what is not known here: who knew it would draw something else */
    void knowsOnly(Set<String> knownAttributes, Set<String> knownChildren) {
        boolean known = knownAttributes.containsAll(attributes.keySet())
                && children.stream().allMatch(child -> knownChildren.contains(child.name()));
        if (!known) {
            throw new Stopped(Refusal.UNDRAWABLE);
        }
    }

    Stream<OfdElement> all(String childName) {
        return children.stream().filter(child -> child.name().equals(childName));
    }

    /** @throws Stopped if there are two: some take the first of them, some the last */
    Optional<OfdElement> child(String childName) {
        List<OfdElement> found = all(childName).toList();
        if (found.size() > 1) {
            throw Stopped.damaged();
        }
        return found.stream().findFirst();
    }

    /** @throws Stopped if there is none */
    OfdElement need(String childName) {
        return child(childName).orElseThrow(Stopped::damaged);
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip);
    }

    /** @throws Stopped if it is not there */
    String needAttribute(String attribute) {
        return attribute(attribute).orElseThrow(Stopped::damaged);
    }

    /** The text of a child that names a file, or any other word. */
    Optional<String> word(String childName) {
        return child(childName).map(child -> child.text().strip()).filter(Predicate.not(String::isEmpty));
    }

    double number(String attribute, double otherwise) {
        return attribute(attribute).map(OfdElement::number).orElse(otherwise);
    }

    int whole(String attribute, int otherwise) {
        return attribute(attribute).map(Integer::parseInt).orElse(otherwise);
    }

    boolean flag(String attribute, boolean otherwise) {
        return attribute(attribute)
                .map(value -> switch (value) {
                    case "true", "1" -> true;
                    case "false", "0" -> false;
                    default -> throw Stopped.damaged();
                })
                .orElse(otherwise);
    }

    /** ST_Array of numbers. */
    Optional<double[]> array(String attribute) {
        return attribute(attribute).map(OfdElement::numbers);
    }

    /** ST_Box: left, top, width and height. */
    Optional<Rectangle2D> box(String attribute) {
        return attribute(attribute).map(OfdElement::boxOf);
    }

    /** @return six numbers as the standard orders them; that which changes nothing where there are none */
    AffineTransform matrix(String attribute) {
        return array(attribute)
                .map(values -> {
                    if (values.length != 6) {
                        throw Stopped.damaged();
                    }
                    return new AffineTransform(values);
                })
                .orElseGet(AffineTransform::new);
    }

    /** @throws Stopped if it is no box */
    static Rectangle2D boxOf(String text) {
        double[] values = numbers(text);
        if (values.length != 4 || values[2] < 0 || values[3] < 0) {
            throw Stopped.damaged();
        }
        return new Rectangle2D.Double(values[0], values[1], values[2], values[3]);
    }

    /** @throws Stopped if one of them is none */
    static double[] numbers(String text) {
        return words(text).mapToDouble(OfdElement::number).toArray();
    }

    static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+", -1)).filter(Predicate.not(String::isEmpty));
    }

    /** @throws Stopped for what is no number or none of a page */
    static double number(String text) {
        double value = Double.parseDouble(text);
        if (!(Math.abs(value) <= LARGEST)) {
            throw Stopped.damaged();
        }
        return value;
    }
}
