package kuaipei.core.paper;

/** The four corners of a line of text, clockwise from the one where reading starts. */
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

    public static Quad ofRectangle(double x, double y, double width, double height) {
        return new Quad(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height));
    }

    public Point centre() {
        return new Point(
                (topLeft.x() + topRight.x() + bottomRight.x() + bottomLeft.x()) / 4,
                (topLeft.y() + topRight.y() + bottomRight.y() + bottomLeft.y()) / 4);
    }
}
