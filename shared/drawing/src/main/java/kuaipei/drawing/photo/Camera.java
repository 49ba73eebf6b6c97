package kuaipei.drawing.photo;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import kuaipei.drawing.facts.Dice;

/** Takes a photograph of a paper on a desk. */
public final class Camera {

    private static final double SIDES = 0.75;
    private static final double DROP_PIXELS = 16;

    /** So many deviations away a bell curve is too low to change a number beside it. */
    private static final double FADED = 9;

    private final Shot shot;
    private final BufferedImage paper;
    private final Sampling ink;
    private final boolean casts;
    private final int width;
    private final int height;
    private final Lens lens;
    private final Desk desk;
    private final Light light;
    private final Noise grain;
    private final double creaseAt;
    private final boolean creaseAcross;
    private final double grainStrength;

    /** @param casts whether the paper's edge throws a shadow; of several papers each has its own already */
    private Camera(BufferedImage paper, boolean casts, Shot shot, Dice dice) {
        this.paper = paper;
        this.ink = Sampling.of(paper);
        this.casts = casts;
        this.shot = shot;
        boolean wide = paper.getWidth() > paper.getHeight();
        int shorter = (int) (shot.longSide() * SIDES);
        width = wide ? shot.longSide() : shorter;
        height = wide ? shorter : shot.longSide();
        lens = Lens.of(corners(dice));
        desk = Desk.drawn(dice);
        light = new Light(shot, dice);
        grain = new Noise(dice.between(0, 1 << 30));
        creaseAt = dice.in(0.35, 0.65);
        creaseAcross = dice.chance(0.6);
        grainStrength = dice.in(2.5, 5.0);
    }

    /** The file that a phone would send: a JPEG, with an EXIF orientation where the camera was turned. */
    public static byte[] photograph(BufferedImage paper, Shot shot, Dice dice) {
        return new Camera(paper, true, shot, dice).file();
    }

    /** The file that a phone would send of two papers at once. */
    public static byte[] photograph(Together papers, Shot shot, Dice dice) {
        return new Camera(papers.picture(), false, shot, dice).file();
    }

    private byte[] file() {
        BufferedImage picture = Blur.of(expose(), shot.blur());
        BufferedImage sent = shot.chat() ? Turn.smaller(picture, 1440) : picture;
        double quality = shot.chat() ? Math.min(shot.quality(), 0.55) : shot.quality();
        int orientation = shot.tagged() ? Turn.orientation(shot.turned()) : 1;
        return Jpeg.write(Turn.turned(sent, shot.turned()), quality, orientation);
    }

    private double[] corners(Dice dice) {
        double angle = Math.toRadians(shot.tilt() * (dice.chance(0.5) ? 1 : -1));
        // A paper that lies askew needs more room: nobody cuts its corners off on purpose.
        double across = paper.getWidth() * Math.cos(angle) + paper.getHeight() * Math.abs(Math.sin(angle));
        double down = paper.getHeight() * Math.cos(angle) + paper.getWidth() * Math.abs(Math.sin(angle));
        double scale = Math.min(shot.fills() * width / across, shot.fills() * height / down);
        double w = paper.getWidth() * scale / 2;
        double h = paper.getHeight() * scale / 2;
        double x = width / 2.0 + dice.in(-0.01, 0.01) * width;
        double y = height / 2.0 + dice.in(-0.01, 0.01) * height;
        double[] corners = new double[8];
        double[] signs = {-1, -1, 1, -1, 1, 1, -1, 1};
        for (int i = 0; i < 8; i += 2) {
            double cx = signs[i] * w * (1 - dice.in(0, shot.perspective()));
            double cy = signs[i + 1] * h * (1 - dice.in(0, shot.perspective()));
            corners[i] = x + cx * Math.cos(angle) - cy * Math.sin(angle);
            corners[i + 1] = y + cx * Math.sin(angle) + cy * Math.cos(angle);
        }
        return corners;
    }

    private BufferedImage expose() {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[] place = new double[2];
        double[] colour = new double[3];
        double[] print = new double[4];
        int[] row = new int[width];
        double[] across = new double[width];
        Arrays.setAll(across, x -> (double) x / width);
        for (int y = 0; y < height; y++) {
            double down = (double) y / height;
            for (int x = 0; x < width; x++) {
                lens.look(x, y, place);
                bend(place);
                ink.at(place[0], place[1], print);
                double cover = print[3];
                if (cover < 1) {
                    desk.at(x, y, colour);
                    if (casts) {
                        drop(place, colour);
                    }
                }
                double fold = cover > 0 ? crease(place) : 1;
                for (int c = 0; c < 3; c++) {
                    colour[c] = cover < 1 ? colour[c] * (1 - cover) + print[c] * fold * cover : print[c] * fold;
                }
                light.fall(across[x], down, colour);
                double noise = grainStrength * (grain.grain(x, y) + grain.grain(y, x + 977)) * 0.7;
                row[x] = (level(colour[0] + noise) << 16) | (level(colour[1] + noise) << 8) | level(colour[2] + noise);
            }
            picture.getRaster().setDataElements(0, y, width, 1, row);
        }
        return picture;
    }

    private void bend(double[] place) {
        if (shot.bend() > 0) {
            place[1] += shot.bend() * Math.sin(Math.PI * Math.clamp(place[0], 0.0, 1.0));
        }
    }

    /** The shadow that the paper throws onto the desk. */
    private void drop(double[] place, double[] colour) {
        double outX = Math.max(0, Math.abs(place[0] - 0.503) - 0.5) * paper.getWidth();
        double outY = Math.max(0, Math.abs(place[1] - 0.504) - 0.5) * paper.getHeight();
        if (Math.max(outX, outY) > DROP_PIXELS * FADED) {
            return;
        }
        double squared = (outX * outX + outY * outY) / (DROP_PIXELS * DROP_PIXELS);
        double dark = 1 - 0.5 * Math.exp(-squared / 2);
        for (int c = 0; c < 3; c++) {
            colour[c] *= dark;
        }
    }

    private double crease(double[] place) {
        if (shot.crease() <= 0) {
            return 1;
        }
        double along = creaseAcross ? place[1] : place[0];
        double side = (along - creaseAt) * 260;
        if (Math.abs(side) > FADED + 2.2) {
            return 1;
        }
        double ridge = Math.exp(-side * side) * 0.22 - Math.exp(-(side - 2.2) * (side - 2.2) * 0.5) * 0.3;
        return 1 + shot.crease() * ridge;
    }

    private static int level(double value) {
        return Math.min(Math.max((int) (value + 0.5), 0), 255);
    }
}
