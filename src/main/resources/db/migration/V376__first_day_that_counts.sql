-- The last day in time of a deadline that was first given on a day off: where the policy of its day moved it, it is the next
-- working day also for tasks that have had another deadline since. They were judged by the day off itself.

CREATE TEMPORARY TABLE first_days (task_id BIGINT NOT NULL PRIMARY KEY, day DATE NOT NULL);

INSERT INTO first_days (task_id, day)
WITH RECURSIVE ahead (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM ahead WHERE n < 30),
first_given (task_id, due_on, decided_on) AS (
    SELECT t.id, t.original_due_on, DATE(CONVERT_TZ(f.decided_at, '+00:00', '+07:00'))
    FROM task t JOIN deadline_change f ON f.task_id = t.id AND f.version = COALESCE(
        (SELECT MAX(c.version) FROM deadline_change c WHERE c.task_id = t.id AND c.kind = 'CORRECTION'
            AND NOT (c.old_due_on <=> c.new_due_on AND c.old_due_at <=> c.new_due_at)), 0)
    WHERE t.state <> 'DRAFT' AND t.original_due_on IS NOT NULL AND NOT (t.original_due_on <=> t.due_on)
)
SELECT g.task_id, MIN(DATE_ADD(g.due_on, INTERVAL a.n DAY))
FROM first_given g
     JOIN ahead a
     LEFT JOIN calendar_day c ON c.day = DATE_ADD(g.due_on, INTERVAL a.n DAY) AND c.standing IN ('LAW', 'SOURCED', 'DOCUMENT')
WHERE (SELECT p.value FROM policy_version p
       WHERE p.policy = 'DEADLINE_MOVES_TO_WORKING_DAY' AND p.valid_from <= g.decided_on
       ORDER BY p.valid_from DESC, p.id DESC LIMIT 1) = 'true'
  AND CASE WHEN c.kind = 'SWAPPED_WORK' THEN TRUE
           WHEN c.kind IS NOT NULL THEN FALSE
           ELSE WEEKDAY(DATE_ADD(g.due_on, INTERVAL a.n DAY)) < 5 END
GROUP BY g.task_id;

UPDATE task t JOIN first_days f ON f.task_id = t.id SET t.first_effective_on = f.day WHERE NOT (t.first_effective_on <=> f.day);

DROP TEMPORARY TABLE first_days;
