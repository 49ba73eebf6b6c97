package kuaipei.drawing.photo;

import kuaipei.drawing.facts.Dice;

/** Takes photographs the way many people do: mostly calm, some with one or two faults. */
public final class Shots {

    private static final int LONG_SIDE = 2600;

    private Shots() {}

    public static Shot drawn(Dice dice) {
        Dice fate = dice.apart("shot");
        int turned = fate.chance(0.16) ? 90 * fate.between(1, 3) : 0;
        return new Shot(
                LONG_SIDE,
                fate.chance(0.05) ? fate.in(1.005, 1.02) : fate.in(0.82, 0.96),
                fate.chance(0.2) ? fate.in(3, 8) : fate.in(0, 2.4),
                fate.chance(0.25) ? fate.in(0.025, 0.07) : fate.in(0.004, 0.018),
                fate.chance(0.2) ? fate.in(0.011, 0.03) : fate.in(0, 0.006),
                fate.chance(0.25) ? fate.in(0.42, 0.75) : fate.in(0, 0.35),
                fate.chance(0.15) ? fate.in(0.7, 2.2) : 0,
                fate.chance(0.12) ? fate.in(0.25, 0.6) : 0,
                fate.chance(0.15) ? fate.in(0.4, 1) : 0,
                turned,
                fate.chance(0.6),
                fate.chance(0.2),
                fate.in(0.7, 0.9));
    }
}
