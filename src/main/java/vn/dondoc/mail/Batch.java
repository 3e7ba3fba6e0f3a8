package vn.dondoc.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The mails of one claim on their way: sent one by one, written and re-claimed every few. */
final class Batch {

    private static final int TROUBLES = 5;
    private static final int DOUBTS = 3;

    private final BatchDesk desk;
    private final Relay relay;
    private final SmtpLine line;
    private final String token;
    private final Fence fence;
    private final Deque<ClaimedMail> waiting;
    private final List<TryResult> results = new ArrayList<>();
    private boolean faulty;
    private int troubles;
    private int doubts;

    /**
     * @param fence started before the claim
     * @param probe whether the sender is in a fault and this is its one probe
     */
    Batch(
            BatchDesk desk,
            Relay relay,
            SmtpLine line,
            String token,
            Fence fence,
            Collection<ClaimedMail> mails,
            boolean probe) {
        this.desk = desk;
        this.relay = relay;
        this.line = line;
        this.token = token;
        this.fence = fence;
        this.waiting = new ArrayDeque<>(mails);
        this.faulty = probe;
    }

    /** @return what must stop the whole sender; null if nothing */
    @Nullable
    TryOutcome send(BooleanSupplier goOn) {
        TryOutcome stopped = null;
        while (stopped == null && !waiting.isEmpty() && goOn.getAsBoolean()) {
            if (results.size() >= desk.chunk() || fence.isStale() || fence.isWorn()) {
                write();
                keepOwn();
                continue;
            }
            ClaimedMail mail = waiting.removeFirst();
            TryOutcome outcome = deliver(mail);
            if (outcome != null) {
                results.add(new TryResult(mail, outcome, desk.next(mail, outcome)));
                stopped = judge(outcome) ? outcome : null;
            }
        }
        write();
        desk.release(token, ids());
        return stopped;
    }

    /** @return null if the lease is too short for another delivery; the mail waits again */
    private @Nullable TryOutcome deliver(ClaimedMail mail) {
        byte[] bytes;
        try {
            bytes = MimeLetter.bytes(mail, relay);
        } catch (RuntimeException e) {
            // one mail that cannot be written must not hold up the others
            return new TryOutcome.Deferred(SmtpConnection.words(e), true);
        }
        TryOutcome outcome = line.deliver(mail, bytes);
        if (!(outcome instanceof TryOutcome.NotReached) || line.isFresh()) {
            return outcome;
        }
        // a relay may hang up between two mails; surely not accepted, so a fresh line may have it at once
        TryOutcome closed = line.open(relay);
        if (closed != null) {
            return closed;
        }
        if (fence.isWorn()) {
            waiting.addFirst(mail);
            return null;
        }
        return line.deliver(mail, bytes);
    }

    /** @return whether the whole sender must stop */
    private boolean judge(TryOutcome outcome) {
        switch (outcome) {
            case TryOutcome.NotReached n -> {
                return true;
            }
            case TryOutcome.SystemRefused s -> {
                return true;
            }
            case TryOutcome.MessageRefused m -> {
                return true;
            }
            case TryOutcome.Unknown u -> {
                doubts++;
                return doubts >= DOUBTS || faulty || line.open(relay) != null;
            }
            case TryOutcome.Deferred d
            when !d.forRecipient() -> {
                troubles++;
                return troubles >= TROUBLES || faulty;
            }
            case TryOutcome.Deferred d -> answered();
            case TryOutcome.AddressRefused a -> answered();
            case TryOutcome.Accepted a -> answered();
        }
        return false;
    }

    private void answered() {
        troubles = 0;
        doubts = 0;
        if (faulty) {
            desk.recovered();
            faulty = false;
        }
    }

    private void write() {
        if (!results.isEmpty()) {
            List<TryResult> written = List.copyOf(results);
            results.clear();
            desk.write(token, written, relay.divertTo() != null);
        }
    }

    private void keepOwn() {
        fence.restart();
        Set<Long> own = desk.renew(token, ids());
        waiting.removeIf(mail -> !own.contains(mail.id()));
    }

    private List<Long> ids() {
        return waiting.stream().map(ClaimedMail::id).toList();
    }
}
