package vn.dondoc.report;

import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.Beat;

/** When a task comes back, in words. */
public final class BeatWords {

    private BeatWords() {}

    /** "Hằng quý, ngày 15 của tháng thứ 3; hằng năm, ngày 10 tháng 12"; empty for none. */
    public static String of(List<Beat> beats, LateWords.Said said) {
        String all = beats.stream().map(beat -> of(beat, said)).collect(Collectors.joining("; "));
        return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Texts.VIETNAMESE) + all.substring(1);
    }

    private static String of(Beat beat, LateWords.Said said) {
        return switch (beat.kind()) {
            case WEEK -> said.of("recurrence.words.WEEK", said.of("recurrence.day." + beat.day()));
            case DAY -> said.of("recurrence.words.DAY", Texts.day(beat.on()));
            default -> said.of("recurrence.words." + beat.kind().name(), beat.day(), beat.month());
        };
    }
}
