package vn.dondoc.history;

/**
 * What an act was done to. Each subject has one chain of events.
 *
 * @param kind one of the constants here: capital letters, at most 40
 * @param id the subject's number; 0 where a kind has only one
 */
public record Subject(String kind, long id) {

    public static final String DIRECTIVE = "DIRECTIVE";
    public static final String TASK = "TASK";
    /** What an agency hands on inside itself; never told together with the task's own chain. */
    public static final String INNER_TASK = "INNER_TASK";

    public static final String AGENCY = "AGENCY";
    public static final String PERSON = "PERSON";
    /** One chain for all policies, number 0. */
    public static final String POLICY = "POLICY";
    /** One chain for each year. */
    public static final String CALENDAR = "CALENDAR";

    /** One chain for each entry of a talk: who may not read the entry knows of no chain. */
    public static final String TALK = "TALK";

    public static final String MAIL = "MAIL";
    public static final String RIGHTS = "RIGHTS";

    public Subject {
        if (!kind.matches("[A-Z_]{1,40}")) {
            throw new IllegalArgumentException("Not a subject kind: " + kind);
        }
    }
}
