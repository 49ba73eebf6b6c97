package kuaipei.drawing.photo;

import kuaipei.drawing.facts.Dice;

/** What the paper lies on: wood, cloth, stone or a plain table. */
final class Desk {

    private enum Material {
        WOOD,
        CLOTH,
        STONE,
        PLAIN
    }

    private final Material material;
    private final Hills wide;
    private final Hills middle;
    private final Hills fine;
    private final double red;
    private final double green;
    private final double blue;
    private final boolean along;

    private Desk(Material material, Noise noise, double red, double green, double blue, boolean along) {
        this.material = material;
        this.wide = new Hills(noise);
        this.middle = new Hills(noise);
        this.fine = new Hills(noise);
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.along = along;
    }

    static Desk drawn(Dice dice) {
        Material material = dice.pick(java.util.List.of(Material.values()));
        Noise noise = new Noise(dice.between(0, 1 << 30));
        double light = dice.in(0.75, 1.15);
        double warmth = dice.in(-14, 14);
        double[] base = switch (material) {
            case WOOD -> new double[] {158, 118, 82};
            case CLOTH -> new double[] {96, 112, 128};
            case STONE -> new double[] {142, 140, 136};
            case PLAIN -> new double[] {104, 98, 94};
        };
        return new Desk(
                material, noise, base[0] * light + warmth, base[1] * light, base[2] * light - warmth, dice.chance(0.5));
    }

    /** Colour at a place, written as red, green, blue of 0 to 255. */
    void at(double px, double py, double[] colour) {
        double x = along ? px : py;
        double y = along ? py : px;
        double change = switch (material) {
            case WOOD -> wood(x, y);
            case CLOTH -> 16 * Math.sin(x * 0.55) * Math.sin(y * 0.55) + 9 * wide.at(x * 0.01, y * 0.01);
            case STONE ->
                15 * wide.at(x * 0.012, y * 0.012)
                        + 11 * middle.at(x * 0.05, y * 0.05)
                        + 7 * fine.at(x * 0.21, y * 0.19);
            case PLAIN -> 8 * wide.at(x * 0.004, y * 0.004) + 2 * fine.at(x * 0.3, y * 0.3);
        };
        colour[0] = red + change;
        colour[1] = green + change * 0.9;
        colour[2] = blue + change * 0.75;
    }

    private double wood(double x, double y) {
        double wander = 9 * wide.at(x * 0.0016, y * 0.004);
        double rings = Math.sin((y * 0.035 + wander) * 1.7);
        return 13 * rings + 10 * middle.at(x * 0.003, y * 0.09) + 5 * fine.at(x * 0.012, y * 0.55);
    }
}
