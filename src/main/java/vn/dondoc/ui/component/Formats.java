package vn.dondoc.ui.component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Texts;

/** How dates, times, numbers and names are written. The same in both languages, except the weekday's name. */
public final class Formats {

    /** Between a number and its unit: the two never part. */
    private static final String SPACE = "\u00A0";

    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final List<String> SHORT_WEEKDAYS = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    private static final long KILO = 1024;

    private Formats() {}

    /** 18/11/2026. */
    public static String date(LocalDate day) {
        return Texts.day(day);
    }

    /** A deadline: 18/11/2026 16:30; the day alone without an hour. */
    public static String deadline(LocalDate day, @Nullable LocalTime at) {
        return Texts.day(day, at);
    }

    /** 18/11, where the year is clear. */
    public static String dayMonth(LocalDate day) {
        return DAY_MONTH.format(day);
    }

    /** 18/11/2026 (thứ Tư). */
    public static String dateWithWeekday(LocalDate day, Locale locale) {
        return deadlineWithWeekday(day, null, locale);
    }

    /** 18/11/2026 16:30 (thứ Tư). */
    public static String deadlineWithWeekday(LocalDate day, @Nullable LocalTime at, Locale locale) {
        return deadline(day, at) + " (" + weekday(day, locale) + ")";
    }

    /** thứ Tư; Wednesday. */
    public static String weekday(LocalDate day, Locale locale) {
        return locale.getLanguage().equals("vi")
                ? WEEKDAYS.get(day.getDayOfWeek().getValue() - 1)
                : day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** T4; Wed. */
    public static String shortWeekday(LocalDate day, Locale locale) {
        return locale.getLanguage().equals("vi")
                ? SHORT_WEEKDAYS.get(day.getDayOfWeek().getValue() - 1)
                : day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    /** Thứ Tư, 18/11/2026: as a heading. */
    public static String headingDate(LocalDate day, Locale locale) {
        String weekday = weekday(day, locale);
        return weekday.substring(0, 1).toUpperCase(locale) + weekday.substring(1) + ", " + date(day);
    }

    /** 9:41. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** 8 giờ 12, for sentences. */
    public static String timeInWords(LocalTime time) {
        return time.getHour() + " giờ" + (time.getMinute() == 0 ? "" : " " + String.format("%02d", time.getMinute()));
    }

    /** An instant in the office's zone: 16/11 7:30 in this year, else 16/11/2025 7:30. */
    public static String moment(Instant instant, LocalDate today) {
        ZonedDateTime local = instant.atZone(BusinessTime.ZONE);
        LocalDate day = local.toLocalDate();
        return (day.getYear() == today.getYear() ? dayMonth(day) : date(day)) + " " + time(local.toLocalTime());
    }

    /** An instant in the office's zone, whole: 16/11/2026 7:30. */
    public static String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(BusinessTime.ZONE);
        return date(local.toLocalDate()) + " " + time(local.toLocalTime());
    }

    /** 1.387. */
    public static String number(long number) {
        return pattern("#,##0").format(number);
    }

    /** 1.234,5: at most so many decimals, none that are zero. */
    public static String number(BigDecimal number, int decimals) {
        DecimalFormat format = pattern("#,##0." + "#".repeat(decimals));
        format.setRoundingMode(RoundingMode.HALF_UP);
        // a pattern that ends in the separator would show it behind every whole number
        format.setDecimalSeparatorAlwaysShown(false);
        return format.format(number);
    }

    /** 60 %. */
    public static String percent(int percent) {
        return percent + SPACE + "%";
    }

    /** 87,4 %: a part of a whole with one decimal; an empty whole gives a dash. */
    public static String share(long part, long whole) {
        return whole == 0
                ? "–"
                : number(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP), 1)
                        + SPACE + "%";
    }

    /** 820 KB; 1,4 MB. */
    public static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, Math.round((double) bytes / KILO)) + SPACE + "KB";
        }
        return number(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.HALF_UP), 1)
                + SPACE + "MB";
    }

    /** TH for "Nguyễn Thị Thu Hà": the initials of the last two words. */
    public static String initials(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        StringBuilder initials = new StringBuilder();
        for (String word : words.subList(Math.max(0, words.size() - 2), words.size())) {
            if (!word.isEmpty()) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    private static DecimalFormat pattern(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols);
    }
}
