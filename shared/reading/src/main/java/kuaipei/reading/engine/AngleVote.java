package kuaipei.reading.engine;

import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import kuaipei.reading.image.Pixels;

/** Whether a page stands on its head: the widest lines vote, each with its width. */
final class AngleVote implements AutoCloseable {

    private static final int VOTERS = 8;
    private static final int CHANNELS = 3;
    private static final int HEIGHT = 48;
    private static final int WIDTH = 192;
    private static final int QUESTION = CHANNELS * HEIGHT * WIDTH;

    private final Model model;

    AngleVote(byte[] network, Room room, int threads) {
        model = new Model(network, room, threads);
    }

    boolean standsOnItsHead(Pixels page, List<Region> regions) {
        double balance = 0;
        List<Region> widest = regions.stream()
                .sorted(Comparator.comparingDouble(Region::length).reversed())
                .limit(VOTERS)
                .toList();
        for (Region region : widest) {
            double natural = region.length() * HEIGHT / region.height();
            Pixels strip = Strip.cut(page, region, Math.clamp(Math.round(natural), 1, WIDTH), HEIGHT);
            Recogniser.normalised(strip, WIDTH, model.question(QUESTION));
            FloatBuffer answer = model.run(new long[] {1, CHANNELS, HEIGHT, WIDTH}, new long[] {1, 2});
            float upright = answer.get(0);
            float turned = answer.get(1);
            balance += (turned - upright) * region.length();
        }
        return balance > 0;
    }

    @Override
    public void close() {
        model.close();
    }
}
