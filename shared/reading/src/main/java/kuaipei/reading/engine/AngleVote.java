package kuaipei.reading.engine;

import java.util.Comparator;
import java.util.List;
import kuaipei.reading.image.Pixels;

/** Whether a page stands on its head: the widest lines vote, each with its width. */
final class AngleVote implements AutoCloseable {

    private static final int VOTERS = 8;
    private static final int WIDTH = 192;

    private final Model model;

    AngleVote(byte[] network, int threads) {
        model = new Model(network, threads);
    }

    boolean standsOnItsHead(Pixels page, List<Region> regions) {
        double balance = 0;
        List<Region> widest = regions.stream()
                .sorted(Comparator.comparingDouble(Region::length).reversed())
                .limit(VOTERS)
                .toList();
        for (Region region : widest) {
            Pixels strip = Strip.cut(page, region, Recogniser.HEIGHT);
            Pixels shown = strip.width() > WIDTH ? strip.resized(WIDTH, Recogniser.HEIGHT) : strip;
            try (Model.Answer answer = model.run(Recogniser.normalised(shown, WIDTH), 1, 3, Recogniser.HEIGHT, WIDTH)) {
                float upright = answer.values().get(0);
                float turned = answer.values().get(1);
                balance += (turned - upright) * region.length();
            }
        }
        return balance > 0;
    }

    @Override
    public void close() {
        model.close();
    }
}
