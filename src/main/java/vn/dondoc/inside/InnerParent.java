package vn.dondoc.inside;

/** What the agency may read of the task that its inner task is part of; one rule for the screen and the mail. */
public final class InnerParent {

    /**
     * The task's words as SQL, with {@code inner_task i} and {@code task t}: those of today are not for an agency that has
     * to do with it no more, which reads none.
     */
    public static final String CONTENT = "CASE WHEN EXISTS (SELECT 1 FROM task_agency k WHERE k.task_id = i.task_id"
            + " AND k.agency_id = i.agency_id AND k.relation IN ('LEAD', 'COORDINATING', 'INFORMED')) THEN t.content ELSE '' END";

    private InnerParent() {}
}
