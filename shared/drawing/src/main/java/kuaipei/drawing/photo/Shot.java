package kuaipei.drawing.photo;

import java.util.ArrayList;
import java.util.List;

/**
 * How a photograph is taken. Strengths of 0 leave an effect out.
 *
 * @param longSide pixels of the longer side
 * @param fills share of the picture that the paper fills, 0.5 to 1.05; above 1 its edge is cut off
 * @param tilt degrees by which the paper lies askew
 * @param perspective by how much a corner is displaced, as a share of the side
 * @param bend height of the curve of the paper, as a share of the side
 * @param shadow 0 to 1
 * @param blur standard deviation in pixels
 * @param glare 0 to 1
 * @param crease 0 to 1
 * @param turned degrees by which the camera was turned: 0, 90, 180 or 270
 * @param tagged whether EXIF says so; if not, the picture is simply on its side
 * @param chat whether a chat program made it smaller and coarser
 * @param quality of the JPEG, 0 to 1
 */
public record Shot(
        int longSide,
        double fills,
        double tilt,
        double perspective,
        double bend,
        double shadow,
        double blur,
        double glare,
        double crease,
        int turned,
        boolean tagged,
        boolean chat,
        double quality) {

    private static final double CUT = 1.0;
    private static final double ASKEW_DEGREES = 2.5;
    private static final double TILTED = 0.02;

    /** A calm photograph on a desk by daylight: what most people send. */
    public static Shot calm(int longSide) {
        return new Shot(longSide, 0.93, 1.3, 0.018, 0.003, 0.25, 0, 0, 0, 0, true, false, 0.8);
    }

    /** The same photograph of something that neither bends nor folds: a card. */
    public Shot ofPlastic() {
        return new Shot(longSide, fills, tilt, perspective, 0, shadow, blur, glare, 0, turned, tagged, chat, quality);
    }

    /** Names of the effects that make reading harder. */
    public List<String> effects() {
        List<String> effects = new ArrayList<>();
        name(effects, Math.abs(tilt) > ASKEW_DEGREES, "rotation");
        name(effects, perspective > TILTED, "perspective");
        name(effects, bend > TILTED / 2, "bend");
        name(effects, shadow > 0.4, "shadow");
        name(effects, blur > 0, "blur");
        name(effects, glare > 0, "glare");
        name(effects, crease > 0, "crease");
        name(effects, fills > CUT, "cut-edge");
        name(effects, turned != 0 && tagged, "exif-" + turned);
        name(effects, turned != 0 && !tagged, "turned-" + turned);
        name(effects, chat, "chat");
        return effects;
    }

    private static void name(List<String> effects, boolean there, String effect) {
        if (there) {
            effects.add(effect);
        }
    }
}
