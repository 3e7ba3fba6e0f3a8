-- The deadline as first given may have an hour too: a done task is judged by it to the minute, as by the current one.

ALTER TABLE task
    DROP KEY ix_task_judged,
    DROP COLUMN judged_otherwise,
    DROP COLUMN first_claim;

ALTER TABLE task
    ADD COLUMN first_claim VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN state = 'COMPLETED' AND effective_on IS NOT NULL AND claimed_on IS NOT NULL
              THEN CASE WHEN claimed_on > COALESCE(first_effective_on, effective_on)
                             OR COALESCE(claimed_on = first_effective_on AND original_due_on = first_effective_on
                                         AND claimed_at > original_due_at, FALSE)
                        THEN 'LATE' ELSE 'ON_TIME' END END)
        STORED COMMENT 'a done task with a deadline, judged by the original one',
    ADD COLUMN judged_otherwise VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN state = 'COMPLETED' AND effective_on IS NOT NULL AND claimed_on IS NOT NULL
                   AND (claimed_on > effective_on
                        OR COALESCE(claimed_on = effective_on AND due_on = effective_on AND claimed_at > due_at, FALSE))
                       <> (claimed_on > COALESCE(first_effective_on, effective_on)
                           OR COALESCE(claimed_on = first_effective_on AND original_due_on = first_effective_on
                                       AND claimed_at > original_due_at, FALSE))
              THEN CASE WHEN claimed_on > effective_on
                             OR COALESCE(claimed_on = effective_on AND due_on = effective_on AND claimed_at > due_at, FALSE)
                        THEN 'ON_TIME' ELSE 'LATE' END END)
        STORED COMMENT 'first_claim where the current deadline judges otherwise',
    ADD KEY ix_task_judged (judged_otherwise, lead_agency);
