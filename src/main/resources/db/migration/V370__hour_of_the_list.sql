-- Within a day a list stands by the hour, a whole day after its hours: 24:00 of a day is the first moment of the next, and no
-- deadline is at 0:00. Decision 0046.

ALTER TABLE task
    ADD COLUMN list_at DATETIME GENERATED ALWAYS AS
        (CASE WHEN state IN ('ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'PENDING_CONFIRMATION', 'RETURNED')
                  THEN COALESCE(TIMESTAMP(effective_on, effective_at), TIMESTAMP'9990-01-01 00:00:00')
              WHEN state = 'DRAFT' THEN TIMESTAMP'9990-02-01 00:00:00'
              WHEN state = 'ON_HOLD' THEN TIMESTAMP'9990-03-01 00:00:00'
              ELSE TIMESTAMP'9990-04-01 00:00:00' END) STORED COMMENT 'open first by deadline, then without, then the rest',
    DROP KEY ix_task_list,
    DROP KEY ix_task_officer,
    DROP KEY ix_task_state,
    DROP KEY ix_task_lead,
    DROP COLUMN list_day,
    ADD KEY ix_task_list (list_at, id),
    ADD KEY ix_task_officer (following_officer, list_at, id),
    ADD KEY ix_task_state (state, list_at, id),
    ADD KEY ix_task_lead (lead_agency, list_at, id);

-- What an agency is asked to report is read along its own key: null for all but the few that wait.
ALTER TABLE task
    ADD KEY ix_task_report_asked (lead_agency, report_asked_on);
