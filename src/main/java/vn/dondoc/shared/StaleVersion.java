package vn.dondoc.shared;

/**
 * Somebody else changed the thing since the form was opened, or it is no longer in the expected state. The screen shows
 * who changed what and keeps the input.
 */
public class StaleVersion extends DomainException {

    private final long seen;
    private final long current;

    public StaleVersion(long seen, long current) {
        super("error.stale");
        this.seen = seen;
        this.current = current;
    }

    /** The version the form was opened with. */
    public long seen() {
        return seen;
    }

    public long current() {
        return current;
    }

    /** @throws StaleVersion if the two differ */
    public static void check(long seen, long current) {
        if (seen != current) {
            throw new StaleVersion(seen, current);
        }
    }
}
