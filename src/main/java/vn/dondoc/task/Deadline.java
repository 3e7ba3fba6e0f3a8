package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hạn xử lý: a day, or expressly none. Days of Asia/Ho_Chi_Minh; the day itself is in time. */
public record Deadline(DeadlineKind kind, @Nullable LocalDate dueOn) {

    public Deadline {
        if ((kind == DeadlineKind.DATED) != (dueOn != null)) {
            throw new IllegalArgumentException("A deadline has a day exactly if it is dated");
        }
    }

    public static Deadline on(LocalDate day) {
        return new Deadline(DeadlineKind.DATED, day);
    }

    /** As history keeps it: the day, or the kind where there is none. */
    String told() {
        return dueOn == null ? kind.name() : dueOn.toString();
    }

    public static Deadline none() {
        return new Deadline(DeadlineKind.NONE, null);
    }
}
