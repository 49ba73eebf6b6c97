package kuaipei.progress;

import java.util.List;
import java.util.Optional;
import kuaipei.aws.BusEvent;
import kuaipei.core.claim.Evolution;
import kuaipei.core.port.ClaimStore;
import kuaipei.core.port.ClaimStore.StoredEvent;
import kuaipei.core.port.NoticeStore;
import kuaipei.core.port.NoticeStore.Notice;
import kuaipei.core.progress.ExpectedFinish;
import kuaipei.core.time.WorkingDays;

/**
 * Makes the notice of an event and gives it to the inbox, then to the webhook. The text rests on the claim's events up to that
 * one and on nothing else: a repeat, however late, has the same words.
 */
record Telling(ClaimStore claims, NoticeStore notices, WorkingDays calendar, Webhook webhook) {

    private static final System.Logger LOG = System.getLogger("kuaipei.progress");

    void of(BusEvent named) {
        List<StoredEvent> events = claims.events(named.claim()).stream()
                .filter(stored -> stored.seq() <= named.seq())
                .toList();
        if (events.size() != named.seq() || !events.getLast().event().wire().equals(named.name())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "unknown-event {0} {1} of {2}",
                    named.name(),
                    named.seq(),
                    named.claim());
            return;
        }
        notice(events).ifPresent(this::tell);
    }

    private Optional<Notice> notice(List<StoredEvent> events) {
        StoredEvent told = events.getLast();
        var state = Evolution.replay(events.stream().map(StoredEvent::event).toList());
        var finish = ExpectedFinish.of(state, events, told.at(), calendar);
        return new NoticeText(state, finish)
                .of(told.event())
                .map(text -> new Notice(told.claim(), told.seq(), told.at(), text));
    }

    /** The webhook is asked on a repeat too: the first time may have ended between inbox and webhook. */
    private void tell(Notice notice) {
        boolean fresh = notices.putIfAbsent(notice);
        webhook.post(notice);
        LOG.log(
                System.Logger.Level.INFO,
                "notice {0} of {1} {2}",
                notice.seq(),
                notice.claim(),
                fresh ? "told" : "was told before");
    }
}
