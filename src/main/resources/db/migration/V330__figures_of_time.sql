-- Whose the days were, agency by agency; the day on which the office answered; and lateness by the deadline as first given.

-- A turn stands in the figures of whoever led the task then. What was issued by mistake stands in nobody's.
ALTER TABLE task_turn
    ADD COLUMN agency_id BIGINT NULL COMMENT 'the lead of those days, in whose figures they are; null: in none',
    ADD KEY ix_task_turn_figures (agency_id, owner, since, until_on);

-- Of earlier tasks a turn is that of whoever led the task when it began: the lead that the next transfer took it from, or today's.
UPDATE task_turn u JOIN task t ON t.id = u.task_id
SET u.agency_id = COALESCE(
        (SELECT x.from_agency FROM task_transfer x
         WHERE x.task_id = u.task_id AND x.kind <> 'CORRECTION' AND x.moved_on > u.since ORDER BY x.id LIMIT 1),
        t.lead_agency)
WHERE NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE');

-- The day of the office's first answer: opening a task again later is another act.
ALTER TABLE task_claim
    ADD COLUMN answered_on DATE NULL COMMENT 'confirmed or returned by the office',
    ADD KEY ix_task_claim_answered (answered_on, claimed_on);

UPDATE task_claim SET answered_on = DATE(CONVERT_TZ(decided_at, '+00:00', '+07:00'))
WHERE outcome IN ('CONFIRMED', 'RETURNED');

UPDATE task_claim c
SET c.answered_on = (SELECT MIN(u.until_on) FROM task_turn u
                     WHERE u.task_id = c.task_id AND u.owner = 'OFFICE' AND u.until_on >= c.claimed_on)
WHERE c.outcome = 'REOPENED';

ALTER TABLE task_request
    ADD KEY ix_task_request_decided (decided_on, outcome, kind, asked_on);

ALTER TABLE task_refusal
    ADD COLUMN refused_on DATE NULL COMMENT 'the day of refused_at in the office''s zone',
    ADD COLUMN settled_on DATE NULL COMMENT 'given again, corrected or ended by the office; null: it waits',
    ADD KEY ix_task_refusal_settled (settled_on, refused_on);

UPDATE task_refusal SET refused_on = DATE(CONVERT_TZ(refused_at, '+00:00', '+07:00'));

UPDATE task_refusal r
SET r.settled_on = (SELECT MIN(u.until_on) FROM task_turn u
                    WHERE u.task_id = r.task_id AND u.owner = 'OFFICE' AND u.until_on >= r.refused_on);

ALTER TABLE task_refusal MODIFY COLUMN refused_on DATE NOT NULL COMMENT 'the day of refused_at in the office''s zone';

-- Lateness by the deadline as first given. A correction changes that one too: it is what should have been given.
ALTER TABLE task
    ADD COLUMN first_effective_on DATE NULL COMMENT 'effective_on of the original deadline; null without one';

UPDATE task SET first_effective_on = CASE WHEN original_due_on <=> due_on THEN effective_on ELSE original_due_on END
WHERE state <> 'DRAFT' AND original_due_on IS NOT NULL;

ALTER TABLE task
    ADD COLUMN first_claim VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN state = 'COMPLETED' AND effective_on IS NOT NULL AND claimed_on IS NOT NULL
              THEN CASE WHEN claimed_on > COALESCE(first_effective_on, effective_on) THEN 'LATE' ELSE 'ON_TIME' END END)
        STORED COMMENT 'a done task with a deadline, judged by the original one',
    ADD COLUMN judged_otherwise VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN state = 'COMPLETED' AND effective_on IS NOT NULL AND claimed_on IS NOT NULL
                   AND (claimed_on > effective_on) <> (claimed_on > COALESCE(first_effective_on, effective_on))
              THEN CASE WHEN claimed_on > effective_on THEN 'ON_TIME' ELSE 'LATE' END END)
        STORED COMMENT 'first_claim where the current deadline judges otherwise',
    ADD KEY ix_task_judged (judged_otherwise, lead_agency),
    ADD KEY ix_task_extended (extensions, closing_kind, lead_agency);
