package vn.dondoc.report;

import vn.dondoc.task.Claim;
import vn.dondoc.task.LateCause;

/** Why a claim came late, in words. */
public final class LateWords {

    private LateWords() {}

    /** The words of a key, in the reader's language. */
    public interface Said {
        String of(String key, Object... arguments);
    }

    /** As the agency states it. */
    public static String of(LateCause cause, String text, String answeredBy, Said said) {
        return said.of("late-cause.told", name(cause, said), text, answeredBy);
    }

    /** With the class that the agency stated, where the office has settled on another. */
    public static String of(Claim.Late late, Said said) {
        String cause = name(late.cause(), said);
        if (late.text().isEmpty()) {
            return said.of("late-cause.settled-alone", cause);
        }
        return said.of(
                "late-cause.told",
                late.isCorrected() ? said.of("late-cause.settled", cause, name(late.stated(), said)) : cause,
                late.text(),
                late.answeredBy());
    }

    private static String name(LateCause cause, Said said) {
        return said.of("LateCause." + cause.name());
    }
}
