package vn.dondoc.ui.directive;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.Deadline;
import vn.dondoc.ui.component.HourWords;

/**
 * By when a line of a directive says that it is to be done: "trước ngày 30/4/2026", "trước 16 giờ 30 ngày 15/5", "trong tháng
 * 5/2026" (its last day), "hạn 20/6" (the next such day after the day of issue). Only what follows the words of a deadline is
 * read: the date of a paper that is quoted never is. "Trong tháng 5" and "hoàn thành ngày 12/6" only count where a part of the
 * sentence begins with them, for elsewhere they can be of the things that it tells of ("dự án khởi công trong năm 2026"). It is only proposed, with the words it was read from; what can be read in
 * more than one way, or not at all, has no day.
 *
 * @param deadline null where words of a deadline stand there that nothing certain can be read from
 * @param quote those words, as they stand in the line
 */
record DeadlinePhrase(@Nullable Deadline deadline, String quote) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Words that say by when; "gia hạn", "trung hạn", "chống hạn" and the like are of another thing. */
    private static final String CUE = "(?<![\\p{L}\\d])(?:trước|chậm nhất|muộn nhất|(?<!có )thời hạn"
            + "|(?<!(?:gia|giới|kỳ|quyền|vô|đến|quá|trung|ngắn|dài|niên|đáo|mãn|hữu|thời|chống|cứu|khô|nắng|đại) )hạn"
            + "|xong|hoàn thành|hoàn tất|trong|hết|cuối)(?!\\p{L})";

    /** Words that bound what is before them; without one of them a day can as well be of what the sentence tells of. */
    private static final Pattern BOUND =
            Pattern.compile("(?<!\\p{L})(?:trước|chậm nhất|muộn nhất|hạn)(?!\\p{L})", FLAGS);

    /**
     * Where a part of the sentence begins, which "trong tháng 5" or "hoàn thành trong năm 2027" then says of the whole: at the
     * start of the line or after a mark; not of a list of works ("khởi công, hoàn thành trong năm 2026").
     */
    private static final Pattern APART = Pattern.compile(
            "(?:^|(?<!khởi công|thi công|triển khai|đầu tư|chuyển tiếp|bắt đầu|phê duyệt), ?|[;:.(–-] ?)"
                    + "(?:(?:phải|cần|bảo đảm|đảm bảo|phấn đấu|yêu cầu) )*"
                    + "(?:(?:làm )?xong|hoàn thành|hoàn tất|báo cáo|trình)? ?$",
            FLAGS);

    /** What is told of a time, not asked for. */
    private static final Pattern TOLD = Pattern.compile("(?<!\\p{L})(?:xảy ra|phát sinh|ghi nhận|đã)(?!\\p{L})", FLAGS);

    private static final String MORE =
            "(?:[\\s,:]+(?:chót|cuối cùng|là|vào|đến|tới|hết|trước|trong|chậm nhất|muộn nhất|cuối"
                    + "|hoàn thành|báo cáo|gửi|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\\p{L}))*";

    private static final String HOUR =
            "(?:(?<hour>\\d{1,2}\\s*(?:giờ|g|h|:)\\s*(?:\\d{1,2}(?!\\d|\\s*[/.-]))?\\s*(?:phút|ph|p|')?)(?<part>\\s+(?:sáng|trưa|chiều|tối))?[\\s,]+)?";

    private static final String SEPARATOR = "\\s?[/.-]\\s?";

    private static final Pattern DAY = Pattern.compile(
            CUE + MORE + "[\\s,:]+" + HOUR + "(?<word>(?:ngày|hôm)\\s+)?(?:(?<day>\\d{1,2})(?:" + SEPARATOR
                    + "(?<month>\\d{1,2})(?:"
                    + SEPARATOR
                    + "(?<year>\\d{2,4}))?|\\s+tháng\\s+(?<monthWord>\\d{1,2})(?:(?:\\s+năm\\s+|\\s?/\\s?)(?<yearWord>\\d{4}))?))"
                    + "(?![\\d/]|[.-]\\d|-\\p{L})",
            FLAGS);

    private static final String YEAR = "(?:(?:\\s?[/-]\\s?|\\s+năm\\s+)(?<year>\\d{4}))?(?![\\d/]|[.-]\\d|-\\p{L})";

    /** A month, a quarter or a year, whose last day is meant. */
    private static final Pattern SPAN = Pattern.compile(
            CUE + MORE + "\\s+(?:(?:tháng\\s+(?<month>\\d{1,2})|quý\\s+(?<quarter>IV|I{1,3}|[1-4]))" + YEAR
                    + "|năm\\s+(?<whole>\\d{4})(?![\\d/]))",
            FLAGS);

    /** Where a day or a month without a year is the end of what is said, so that it is no share and no list. */
    private static final Pattern ENDS =
            Pattern.compile("\\s*(?:$|[.;:)](?:\\s|$)|,\\s*+(?!\\d|tháng|quý)|để\\s|nhằm\\s)", FLAGS);

    private static final Pattern AGAIN =
            Pattern.compile("(?<!\\p{L})(?:định kỳ|(?:hằng|hàng|mỗi)\\s+(?:ngày|tuần|tháng|quý|năm))(?!\\p{L})", FLAGS);

    /**
     * What is told of as done, in force or counted is no duty; neither is the end of a time that began on another day, nor how
     * long something holds.
     */
    private static final Pattern OF_ANOTHER_THING = Pattern.compile(
            "(?<!\\p{L})(?:(?:đã|được|hiệu lực|phát sinh|tính|số liệu)(?: \\p{L}+){0,3} |từ [^;.]*\\d (?:đến|tới) )$",
            FLAGS);

    private static final Pattern UNTIL = Pattern.compile("(?<!\\p{L})(?:đến|tới) $", FLAGS);

    /** What is to be done before the words that say by when. */
    private static final Pattern OUTSET =
            Pattern.compile("^(?:xong|hoàn thành|hoàn tất)\\s+(?=trước|chậm|muộn|hạn|trong|hết|cuối)", FLAGS);

    /** What stood in the line without any doubt about what it means. */
    private record Found(int from, int to, @Nullable Deadline deadline) {}

    /**
     * @param issuedOn of the directive; a day before it is no deadline of its
     * @return empty where no words of a deadline stand there
     */
    static Optional<DeadlinePhrase> of(String written, LocalDate issuedOn) {
        String line = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        List<Found> found = new ArrayList<>();
        for (Matcher match = DAY.matcher(line); match.find(); ) {
            keep(found, line, match, day(line, match, issuedOn), issuedOn);
        }
        for (Matcher match = SPAN.matcher(line); match.find(); ) {
            int from = match.start();
            int to = match.end();
            if (found.stream().noneMatch(one -> from < one.to() && to > one.from())) {
                keep(found, line, match, span(line, match, issuedOn), issuedOn);
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Deadline> read = found.stream()
                .flatMap(one -> Optional.ofNullable(one.deadline()).stream())
                .distinct()
                .toList();
        boolean certain = read.size() == 1
                && found.stream().allMatch(one -> one.deadline() != null)
                && !AGAIN.matcher(line).find();
        String quote = (certain ? found.subList(0, 1) : found)
                .stream()
                        .map(one -> line.substring(one.from(), one.to()))
                        .map(words -> OUTSET.matcher(words).replaceFirst(""))
                        .collect(Collectors.joining(" … "));
        return Optional.of(new DeadlinePhrase(certain ? read.getFirst() : null, quote));
    }

    /** A day before the directive is something that it tells of. */
    private static void keep(
            List<Found> found, String line, Matcher match, @Nullable Deadline deadline, LocalDate issuedOn) {
        LocalDate day = deadline == null ? null : deadline.dueOn();
        if (day != null && day.isBefore(issuedOn)) {
            return;
        }
        boolean other = isOfAnotherThing(line, match.start()) || isTold(line, match);
        found.add(new Found(match.start(), match.end(), other ? null : deadline));
    }

    private static boolean isOfAnotherThing(String line, int cue) {
        String before = line.substring(0, cue);
        boolean lasts = UNTIL.matcher(before).find() && !line.startsWith("trước", cue);
        return lasts || OF_ANOTHER_THING.matcher(before).find();
    }

    /** Whether nothing bounds what is to be done by it, so that it may be of the things that the sentence tells of. */
    private static boolean isTold(String line, Matcher match) {
        if (BOUND.matcher(match.group()).find()) {
            return false;
        }
        String part = line.substring(match.end()).split("[;.]", 2)[0];
        return !endsAt(line, match.end()) && match.pattern() == SPAN
                || !APART.matcher(line.substring(0, match.start())).find()
                || TOLD.matcher(part).find();
    }

    private static @Nullable Deadline day(String line, Matcher match, LocalDate issuedOn) {
        boolean inWords = match.group("monthWord") != null;
        String month = inWords ? match.group("monthWord") : match.group("month");
        String year = inWords ? match.group("yearWord") : match.group("year");
        if (month == null
                || (year != null && year.length() != 4)
                || saysOnly(line, match, "trong") && match.group("word") == null) {
            return null;
        }
        // "hoàn thành 5/6" is a share, and so may "trước 5/6 số hộ" be
        boolean bare = year == null && match.group("word") == null;
        if (bare && (!BOUND.matcher(match.group()).find() || !inWords && !endsAt(line, match.end()))) {
            return null;
        }
        LocalDate day = dayOf(number(match.group("day")), number(month), year, issuedOn);
        String hour = match.group("hour");
        if (day == null || hour == null) {
            return day == null ? null : Deadline.on(day);
        }
        // the end of the day needs no hour
        if (number(hour.split("\\D", 2)[0]) == 24) {
            return Deadline.on(day);
        }
        LocalTime at = HourWords.read(hour.replace("'", "") + (match.group("part") == null ? "" : match.group("part")))
                .hour();
        return at == null ? null : Deadline.on(day, at);
    }

    private static @Nullable LocalDate dayOf(int day, int month, @Nullable String year, LocalDate issuedOn) {
        try {
            if (year != null) {
                return LocalDate.of(number(year), month, day);
            }
            LocalDate thisYear = LocalDate.of(issuedOn.getYear(), month, day);
            // on the day of issue itself either could be meant
            return thisYear.equals(issuedOn)
                    ? null
                    : thisYear.isAfter(issuedOn) ? thisYear : LocalDate.of(issuedOn.getYear() + 1, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Deadline span(String line, Matcher match, LocalDate issuedOn) {
        String words = match.group().toLowerCase(Locale.ROOT);
        String whole = match.group("whole");
        // "trước tháng 6": its first day or its last?
        if (words.matches(".*trước\\s+(?:tháng|quý|năm)\\s.*")) {
            return null;
        }
        if (whole != null) {
            return Deadline.on(LocalDate.of(number(whole), 12, 31));
        }
        String month = match.group("month");
        int last = month == null ? 3 * quarter(match.group("quarter")) : number(month);
        String year = match.group("year");
        if (last < 1 || last > 12 || !endsAt(line, match.end())) {
            return null;
        }
        if (year != null) {
            return Deadline.on(YearMonth.of(number(year), last).atEndOfMonth());
        }
        LocalDate thisYear = YearMonth.of(issuedOn.getYear(), last).atEndOfMonth();
        return Deadline.on(
                thisYear.isBefore(issuedOn)
                        ? YearMonth.of(issuedOn.getYear() + 1, last).atEndOfMonth()
                        : thisYear);
    }

    private static int quarter(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "I", "1" -> 1;
            case "II", "2" -> 2;
            case "III", "3" -> 3;
            default -> 4;
        };
    }

    /** Whether nothing but one word stands before the day: "trong 5/6 …" is a share. */
    private static boolean saysOnly(String line, Matcher match, String cue) {
        return line.substring(match.start(), match.start("day")).strip().equalsIgnoreCase(cue);
    }

    private static boolean endsAt(String line, int index) {
        return ENDS.matcher(line).region(index, line.length()).lookingAt();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
