-- The last day in time of what an agency hands on inside itself and of what the province owes those above it is kept, as that of
-- a task is: set by the policy of the day on which the deadline was set, moved by the calendar while it is open, and unmoved once
-- it is done. So is the day whose policy counts for an answer that is awaited, and how late an answer or a result was.

ALTER TABLE inner_task
    ADD COLUMN effective_on   DATE     NULL COMMENT 'the last day in time: due_on, or the next working day if the policy said so' AFTER due_at,
    ADD COLUMN due_decided_on DATE     NULL COMMENT 'the day on which this deadline was set: its policy counts' AFTER effective_on,
    ADD COLUMN late_days      SMALLINT NULL COMMENT 'of a confirmed one: working days late, 0 for less than one; null in time' AFTER done_at;
ALTER TABLE coordination
    ADD COLUMN due_decided_on DATE     NULL COMMENT 'the day on which this day was set: its policy counts' AFTER effective_on,
    ADD COLUMN late_days      SMALLINT NULL COMMENT 'of an answered one: working days late, 0 for less than one; null in time' AFTER answered_at;
ALTER TABLE upward_duty
    ADD COLUMN effective_on   DATE     NULL COMMENT 'the last day in time: due_on, or the next working day if the policy said so' AFTER due_on;

UPDATE inner_task SET due_decided_on = given_on;
UPDATE coordination SET due_decided_on = asked_on;

CREATE TEMPORARY TABLE last_days (kind CHAR(1) NOT NULL, id BIGINT NOT NULL, day DATE NOT NULL, PRIMARY KEY (kind, id));

INSERT INTO last_days (kind, id, day)
WITH RECURSIVE ahead (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM ahead WHERE n < 30),
owed (kind, id, due_on, decided_on) AS (
    SELECT 'I', id, due_on, given_on FROM inner_task
    UNION ALL SELECT 'U', directive_id, due_on, DATE(CONVERT_TZ(recorded_at, '+00:00', '+07:00')) FROM upward_duty
)
SELECT o.kind, o.id, MIN(DATE_ADD(o.due_on, INTERVAL a.n DAY))
FROM owed o
     JOIN ahead a
     LEFT JOIN calendar_day c ON c.day = DATE_ADD(o.due_on, INTERVAL a.n DAY) AND c.standing IN ('LAW', 'SOURCED', 'DOCUMENT')
WHERE (SELECT p.value FROM policy_version p
       WHERE p.policy = 'DEADLINE_MOVES_TO_WORKING_DAY' AND p.valid_from <= o.decided_on
       ORDER BY p.valid_from DESC, p.id DESC LIMIT 1) = 'true'
  AND CASE WHEN c.kind = 'SWAPPED_WORK' THEN TRUE
           WHEN c.kind IS NOT NULL THEN FALSE
           ELSE WEEKDAY(DATE_ADD(o.due_on, INTERVAL a.n DAY)) < 5 END
GROUP BY o.kind, o.id;

UPDATE inner_task i LEFT JOIN last_days l ON l.kind = 'I' AND l.id = i.id SET i.effective_on = COALESCE(l.day, i.due_on);
UPDATE upward_duty u LEFT JOIN last_days l ON l.kind = 'U' AND l.id = u.directive_id SET u.effective_on = COALESCE(l.day, u.due_on);

DROP TEMPORARY TABLE last_days;

CREATE TEMPORARY TABLE late_ones (kind CHAR(1) NOT NULL, id BIGINT NOT NULL, days SMALLINT NOT NULL, PRIMARY KEY (kind, id));

INSERT INTO late_ones (kind, id, days)
WITH RECURSIVE ahead (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM ahead WHERE n < 999),
late (kind, id, last_on, done_on) AS (
    SELECT 'I', id, effective_on, done_on FROM inner_task
    WHERE state = 'CONFIRMED' AND (done_on > effective_on OR (done_on = effective_on AND due_on = effective_on AND done_at > due_at))
    UNION ALL SELECT 'C', id, effective_on, answered_on FROM coordination
    WHERE state IN ('ANSWERED', 'RETURNED') AND answered_on > effective_on
)
SELECT l.kind, l.id, COALESCE(SUM(CASE WHEN c.kind = 'SWAPPED_WORK' THEN 1
                                       WHEN c.kind IS NOT NULL THEN 0
                                       ELSE WEEKDAY(DATE_ADD(l.last_on, INTERVAL a.n DAY)) < 5 END), 0)
FROM late l
     LEFT JOIN ahead a ON a.n <= DATEDIFF(l.done_on, l.last_on)
     LEFT JOIN calendar_day c ON c.day = DATE_ADD(l.last_on, INTERVAL a.n DAY) AND c.standing IN ('LAW', 'SOURCED', 'DOCUMENT')
GROUP BY l.kind, l.id;

UPDATE inner_task i JOIN late_ones l ON l.kind = 'I' AND l.id = i.id SET i.late_days = l.days;
UPDATE coordination c JOIN late_ones l ON l.kind = 'C' AND l.id = c.id SET c.late_days = l.days;

DROP TEMPORARY TABLE late_ones;

ALTER TABLE inner_task
    MODIFY COLUMN effective_on   DATE NOT NULL COMMENT 'the last day in time: due_on, or the next working day if the policy said so',
    MODIFY COLUMN due_decided_on DATE NOT NULL COMMENT 'the day on which this deadline was set: its policy counts';
ALTER TABLE coordination
    MODIFY COLUMN due_decided_on DATE NOT NULL COMMENT 'the day on which this day was set: its policy counts';
ALTER TABLE upward_duty
    MODIFY COLUMN effective_on   DATE NOT NULL COMMENT 'the last day in time: due_on, or the next working day if the policy said so';
