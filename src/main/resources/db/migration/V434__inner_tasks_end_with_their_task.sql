-- A task whose deadline came forward left its inner tasks where they were and only said so. They follow by themselves now; those
-- still to do that were left behind end with their task from here on, by the policy of the day on which its deadline was decided.
UPDATE inner_task i
    JOIN task t ON t.id = i.task_id
    JOIN deadline_change d ON d.task_id = t.id AND d.version = t.deadline_version
SET i.due_on = t.due_on,
    i.due_at = t.due_at,
    i.effective_on = t.effective_on,
    i.due_decided_on = DATE(d.decided_at + INTERVAL 7 HOUR),
    i.version = i.version + 1
WHERE i.live = 1 AND i.state = 'GIVEN' AND t.due_on IS NOT NULL
    AND (i.due_on > t.effective_on
        OR (i.due_on = t.effective_on AND t.due_on = t.effective_on AND t.due_at IS NOT NULL
            AND (i.due_at IS NULL OR i.due_at > t.due_at)));
