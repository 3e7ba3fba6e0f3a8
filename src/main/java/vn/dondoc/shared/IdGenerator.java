package vn.dondoc.shared;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Makes time-ordered 64-bit numbers: 41 bits of milliseconds since 2020, 10 bits of node, 12 bits of sequence. The
 * node is drawn at each start, so two nodes meet the same number only with the same draw in the same millisecond; the
 * primary key would then refuse the second.
 */
@Component
public class IdGenerator {

    private static final long EPOCH = 1_577_836_800_000L;
    private static final int SEQUENCE_BITS = 12;
    private static final int NODE_BITS = 10;

    private final long node = new SecureRandom().nextInt(1 << NODE_BITS);
    private final AtomicLong last = new AtomicLong();

    /** The next number, greater than all that this node gave before, also when the machine's clock steps back. */
    public long next() {
        long tick = (System.currentTimeMillis() - EPOCH) << SEQUENCE_BITS;
        long value = last.updateAndGet(before -> Math.max(before + 1, tick));
        long time = value >>> SEQUENCE_BITS;
        long sequence = value & ((1 << SEQUENCE_BITS) - 1);
        return (time << (SEQUENCE_BITS + NODE_BITS)) | (node << SEQUENCE_BITS) | sequence;
    }
}
