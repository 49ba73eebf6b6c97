package kuaipei.drawing.photo;

import kuaipei.drawing.facts.Dice;

/** Light in a room: a window on one side, the shadow of a hand, the flash in glossy paper. */
final class Light {

    /** By how much the edge of a shadow wanders. */
    private static final double WAVE = 0.06;

    private final double towardsX;
    private final double towardsY;
    private final double fall;
    private final double warmth;
    private final double shadow;
    private final double shadowX;
    private final double shadowY;
    private final double shadowFrom;
    private final double glare;
    private final double glareX;
    private final double glareY;
    private final Hills edge;

    Light(Shot shot, Dice dice) {
        double angle = dice.in(0, 2 * Math.PI);
        towardsX = Math.cos(angle);
        towardsY = Math.sin(angle);
        fall = dice.in(0.05, 0.13);
        warmth = dice.in(-0.02, 0.04);
        shadow = shot.shadow();
        double shadowAngle = dice.in(0, 2 * Math.PI);
        shadowX = Math.cos(shadowAngle);
        shadowY = Math.sin(shadowAngle);
        shadowFrom = dice.in(0.18, 0.42);
        glare = shot.glare();
        glareX = dice.in(0.25, 0.75);
        glareY = dice.in(0.25, 0.75);
        edge = new Hills(new Noise(dice.between(0, 1 << 30)));
    }

    /** Lights a colour at a place of the picture, both 0 to 1. */
    void fall(double x, double y, double[] colour) {
        double bright = 0.985 + fall * ((x - 0.5) * towardsX + (y - 0.5) * towardsY);
        double corner = (x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5);
        bright -= 0.16 * corner;
        if (shadow > 0) {
            bright *= 1 - shadow * 0.62 * shade(x, y);
        }
        double shine = glare > 0
                ? 235 * glare * Math.exp(-((x - glareX) * (x - glareX) * 55 + (y - glareY) * (y - glareY) * 90))
                : 0;
        colour[0] = colour[0] * bright * (1 + warmth) + shine;
        colour[1] = colour[1] * bright + shine;
        colour[2] = colour[2] * bright * (1 - warmth) + shine;
    }

    private double shade(double x, double y) {
        double across = (x - 0.5) * shadowX + (y - 0.5) * shadowY;
        double fromEdge = (across - shadowFrom + 0.1) / 0.16;
        if (fromEdge < -WAVE / 0.16 || fromEdge > 1 + WAVE / 0.16) {
            return fromEdge < 0 ? 0 : 1;
        }
        double wave = WAVE * edge.at(x * 3.1 + 7, y * 3.1);
        double t = Math.clamp((across + wave - shadowFrom + 0.1) / 0.16, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }
}
