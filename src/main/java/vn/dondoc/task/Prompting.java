package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DomainException;

/** How the office has pressed whoever leads a task: đôn đốc, and the progress report that it asked for and has not read yet. */
@Embeddable
class Prompting {

    private @Nullable LocalDate urgedOn;
    private short urgeCount;
    private @Nullable LocalDate reportAskedOn;
    private @Nullable LocalDate reportWantedOn;

    protected Prompting() {}

    void urge(LocalDate today) {
        if (wasUrgedOn(today)) {
            throw new DomainException("task.urge.today");
        }
        urgedOn = today;
        urgeCount++;
    }

    /**
     * What {@link #urge} noted, taken back.
     *
     * @param before when it was urged before that; null for never
     * @return the day of the urging that is no more
     */
    LocalDate forgetUrging(@Nullable LocalDate before) {
        LocalDate was = urgedOn;
        if (was == null) {
            throw new DomainException("task.urge.none");
        }
        urgedOn = before;
        urgeCount--;
        return was;
    }

    boolean wasUrgedOn(LocalDate day) {
        return day.equals(urgedOn);
    }

    /** The office wishes to read by a day how it goes. */
    void askReport(LocalDate today, LocalDate by) {
        if (reportAskedOn != null) {
            throw new DomainException("task.report-ask.waits");
        }
        reportAskedOn = today;
        reportWantedOn = by;
    }

    /** @return the day of the question that is no more */
    LocalDate forgetReportAsk() {
        LocalDate was = reportAskedOn;
        if (was == null) {
            throw new DomainException("task.report-ask.none");
        }
        endReportAsk();
        return was;
    }

    /** It is answered, or there is nobody to answer it any more. */
    void endReportAsk() {
        reportAskedOn = null;
        reportWantedOn = null;
    }
}
