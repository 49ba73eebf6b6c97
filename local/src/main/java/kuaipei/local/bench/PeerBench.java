package kuaipei.local.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kuaipei.local.bench.BenchPages.Photo;
import kuaipei.local.evaluate.TextScore;

/**
 * Our engine beside others on the same photographs, page by page in turn, so that what else runs on the machine hits all
 * alike. Counted is the CPU time of each reader's own process.
 */
final class PeerBench {

    private static final double KIB_A_MB = 1e6 / 1024;
    private static final double PER_CENT = 100;

    private final Peers peers;
    private final List<Photo> photos;
    private final Consumer<Figure> told;
    private final Consumer<String> progress;
    private final Map<Peer, Tally> tallies = new LinkedHashMap<>();

    PeerBench(Peers peers, List<Photo> photos, Consumer<Figure> told, Consumer<String> progress) {
        this.peers = peers;
        this.photos = List.copyOf(photos);
        this.told = told;
        this.progress = progress;
    }

    /** What one reader did. */
    private static final class Tally {
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private TextScore score = TextScore.NONE;
        private long peakKib;

        void add(Photo photo, Peer.Answer answer) {
            seconds.put(photo.name(), answer.cpuSeconds());
            score = score.plus(TextScore.of(photo.printed(), answer.lines()));
            peakKib = Math.max(peakKib, answer.peakKib());
        }

        double mean() {
            return seconds.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
        }

        double of(String page) {
            return Optional.ofNullable(seconds.get(page)).orElseThrow();
        }
    }

    /** @param sides of the detector with which our engine runs; the first is the one compared */
    void run(List<Integer> sides) throws IOException {
        List<Peer> all = new ArrayList<>();
        try {
            for (int side : sides) {
                all.add(peers.own(side));
            }
            int own = all.size();
            peers.rapidOcr().ifPresent(all::add);
            peers.tesseract().ifPresent(all::add);
            warmUp(all.subList(0, own), photos);
            warmUp(all.subList(own, all.size()), photos.subList(0, 1));
            for (Photo photo : photos) {
                for (Peer peer : all) {
                    tallies.computeIfAbsent(peer, _ -> new Tally()).add(photo, peer.read(photo.file()));
                }
                progress.accept("read " + photo.name());
            }
            tell(all.getFirst());
        } finally {
            for (Peer peer : all) {
                peer.close();
            }
        }
    }

    /** Ours is compiled while it runs, so it reads every page; the others are as fast on their second page as they get. */
    private void warmUp(List<Peer> some, List<Photo> pages) throws IOException {
        for (Peer peer : some) {
            for (Photo photo : pages) {
                peer.read(photo.file());
            }
            progress.accept("warmed up " + peer.name());
        }
    }

    private void tell(Peer own) {
        Tally ours = Optional.ofNullable(tallies.get(own)).orElseThrow();
        tallies.forEach((peer, tally) -> tell(peer.name(), tally));
        tallies.forEach((peer, tally) -> {
            if (!(peer instanceof LinePeer line) || !line.name().startsWith(OwnPeer.NAME)) {
                told.accept(new Figure("CPU against " + peer.name() + ", mean", ours.mean() / tally.mean(), "times"));
                told.accept(new Figure(
                        "CPU against " + peer.name() + ", dense A4",
                        ours.of(BenchPages.DENSE) / tally.of(BenchPages.DENSE),
                        "times"));
            }
        });
        told.accept(new Figure(
                "our list of 200 cells against our dense A4",
                ours.of(BenchPages.CELLS) / ours.of(BenchPages.DENSE),
                "times"));
    }

    private void tell(String name, Tally tally) {
        int pages = tally.seconds.size();
        told.accept(new Figure(name + ", CPU a page, mean of " + pages, tally.mean(), "s"));
        told.accept(new Figure(name + ", CPU, dense A4", tally.of(BenchPages.DENSE), "s"));
        told.accept(new Figure(name + ", CPU, list of 200 cells", tally.of(BenchPages.CELLS), "s"));
        told.accept(new Figure(
                name + ", characters right of " + tally.score.characters(), PER_CENT * tally.score.share(), "%"));
        told.accept(new Figure(
                name + ", digit strings right of " + tally.score.digitStrings(),
                tally.score.digitStringsRight(),
                "strings"));
        if (tally.peakKib > 0) {
            told.accept(new Figure(name + ", most memory ever resident", tally.peakKib / KIB_A_MB, "MB"));
        }
    }
}
