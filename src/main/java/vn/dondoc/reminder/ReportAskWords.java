package vn.dondoc.reminder;

import java.time.LocalDate;

/** What a mail that asks for a report says: by which day, and what the office adds. */
record ReportAskWords(LocalDate wantedOn, String note) {

    /** As the row of the act keeps it. */
    String stored() {
        return wantedOn + "\n" + note;
    }

    static ReportAskWords of(String stored) {
        String[] parts = stored.split("\n", 2);
        return new ReportAskWords(LocalDate.parse(parts[0]), parts.length == 1 ? "" : parts[1]);
    }
}
