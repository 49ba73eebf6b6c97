package kuaipei.core.claim;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kuaipei.core.decision.Decision;
import kuaipei.core.paper.DocumentKind;

/**
 * Papers that follow a payment 后补材料, and how far they came.
 *
 * @param promised what follows, and by when
 * @param missing what of it has not come; empty when all came or a person closed it
 * @param compared submitted documents that the decision or the last comparison rested on
 * @param round number of the last comparison with what was paid; 0 before the first
 * @param due whether that comparison is still to be made
 * @param reminded whether the claimant was reminded before the day
 * @param matters what a person looks into; empty where nobody has to
 */
public record LaterPapers(
        Decision.Later promised,
        List<List<DocumentKind>> missing,
        SortedSet<DocumentId> compared,
        int round,
        boolean due,
        boolean reminded,
        SortedSet<LaterMatter> matters) {

    /** How far they are, as whoever follows them up asks. */
    public enum Stage {
        AWAITED,
        REMINDED,
        WITH_A_PERSON,
        COMPLETE
    }

    public LaterPapers {
        missing = List.copyOf(missing);
        compared = new TreeSet<>(compared);
        matters = new TreeSet<>(matters);
    }

    static LaterPapers promised(Decision.Later promised, SortedSet<DocumentId> decidedOn) {
        return new LaterPapers(promised, promised.wanted(), decidedOn, 0, false, false, new TreeSet<>());
    }

    public Stage stage() {
        if (!matters.isEmpty()) {
            return Stage.WITH_A_PERSON;
        }
        if (missing.isEmpty()) {
            return Stage.COMPLETE;
        }
        return reminded ? Stage.REMINDED : Stage.AWAITED;
    }

    /** Whether papers are still to come; then they are read although the claim is paid. */
    public boolean areAwaited() {
        return !missing.isEmpty();
    }

    /** What is still to come, as it was asked for. */
    public List<DocumentKind> documents() {
        return missing.stream().map(List::getFirst).distinct().toList();
    }

    /** @param believed what the phone says a photograph is; the reader decides where it says nothing */
    boolean accept(Optional<DocumentKind> believed) {
        return areAwaited() && believed.map(this::isWanted).orElse(true);
    }

    private boolean isWanted(DocumentKind kind) {
        return missing.stream().anyMatch(each -> each.contains(kind));
    }

    /** Whether something was submitted and read that nothing was compared with yet. */
    boolean isReady(ClaimFile file) {
        return areAwaited() && !due && file.isComplete() && !compared.containsAll(file.submitted());
    }

    /** Whether something is on its way: a claim is not overdue while its papers are being read. */
    boolean areOnTheWay(ClaimFile file) {
        return due || !compared.containsAll(file.submitted());
    }

    LaterPapers ready(int number) {
        return new LaterPapers(promised, missing, compared, number, true, reminded, matters);
    }

    /** A comparison that was due waits for what has just been submitted. */
    LaterPapers waiting() {
        return new LaterPapers(promised, missing, compared, round, false, reminded, matters);
    }

    /** Nothing contradicts what was paid; where all came, what a person had to look into is settled too. */
    LaterPapers agreed(SortedSet<DocumentId> with, List<DocumentKind> open) {
        List<List<DocumentKind>> left = promised.wanted().stream()
                .filter(each -> open.contains(each.getFirst()))
                .toList();
        return new LaterPapers(
                promised, left, with, round, false, reminded, left.isEmpty() ? new TreeSet<>() : matters);
    }

    LaterPapers referred(SortedSet<DocumentId> with, LaterMatter matter) {
        SortedSet<LaterMatter> all = new TreeSet<>(matters);
        all.add(matter);
        return new LaterPapers(promised, missing, with, round, false, reminded, all);
    }

    LaterPapers remindedOnce() {
        return new LaterPapers(promised, missing, compared, round, due, true, matters);
    }

    LaterPapers closed() {
        return new LaterPapers(promised, List.of(), compared, round, false, reminded, new TreeSet<>());
    }

    /** While the payee alone was asked again, the card that came is none of these papers; what else came is. */
    LaterPapers afterPayee(ClaimFile file) {
        EnumSet<DocumentKind> wanted = EnumSet.noneOf(DocumentKind.class);
        missing.forEach(wanted::addAll);
        boolean came = file.papers().stream()
                .filter(paper -> !compared.contains(paper.id()))
                .anyMatch(paper -> paper.status() instanceof ClaimDocument.Read read && wanted.contains(read.kind()));
        return new LaterPapers(promised, missing, came ? compared : file.submitted(), round, false, reminded, matters);
    }

    /** Whether the claimant is to be reminded on a day, so many days before the last one in time. */
    boolean isReminderDue(LocalDate today, int daysBefore) {
        return stage() == Stage.AWAITED
                && !today.isBefore(promised.due().minusDays(daysBefore))
                && !today.isAfter(promised.due());
    }

    boolean areOverdue(LocalDate today) {
        return areAwaited() && matters.isEmpty() && today.isAfter(promised.due());
    }
}
