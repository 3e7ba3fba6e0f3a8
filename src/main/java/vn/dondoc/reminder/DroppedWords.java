package vn.dondoc.reminder;

import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.Relation;

/**
 * What an agency is told that a task named wrongly beside its lead: it reads the task no more, so its words stand here.
 *
 * @param was coordinating or informed
 * @param content of the task as the agency had it, shortened
 */
record DroppedWords(AgencyId agency, Relation was, String content, String reason) {

    private static final int CONTENT_WORDS = 500;

    /** As the row of the act keeps it. */
    String stored() {
        return agency + "\n" + was + "\n" + Words.shortened(content, CONTENT_WORDS) + "\n" + reason;
    }

    static DroppedWords of(String stored) {
        String[] parts = stored.split("\n", 4);
        return new DroppedWords(new AgencyId(Long.parseLong(parts[0])), Relation.valueOf(parts[1]), parts[2], parts[3]);
    }
}
