package kuaipei.drawing.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Pictures on their side, and made smaller. */
final class Turn {

    private Turn() {}

    /** The pixels as a turned camera stores them: turned clockwise by these degrees. */
    static BufferedImage turned(BufferedImage picture, int degrees) {
        if (degrees == 0) {
            return picture;
        }
        boolean aside = degrees % 180 != 0;
        int width = aside ? picture.getHeight() : picture.getWidth();
        int height = aside ? picture.getWidth() : picture.getHeight();
        AffineTransform turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(degrees / 90);
        turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = to.createGraphics();
        ink.drawImage(picture, turn, null);
        ink.dispose();
        return to;
    }

    /** The EXIF orientation that undoes a clockwise turn: 8 turns a quarter back, 6 a quarter on. */
    static int orientation(int degrees) {
        return switch (degrees) {
            case 90 -> 8;
            case 180 -> 3;
            case 270 -> 6;
            default -> 1;
        };
    }

    static BufferedImage smaller(BufferedImage picture, int longSide) {
        double scale = (double) longSide / Math.max(picture.getWidth(), picture.getHeight());
        if (scale >= 1) {
            return picture;
        }
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = to.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        ink.drawImage(picture, 0, 0, width, height, null);
        ink.dispose();
        return to;
    }
}
