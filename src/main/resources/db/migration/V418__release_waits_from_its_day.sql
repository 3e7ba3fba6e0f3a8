-- Of a request to be released that came in time and still waits the days are the office's from the day on which it came, also where
-- a later turn, such as that of a coordinating agency, had begun before V390.

CREATE TEMPORARY TABLE cut_turn (task_id BIGINT NOT NULL PRIMARY KEY, seq INT NOT NULL, asked_on DATE NOT NULL);

-- The turn in which the request came: the later half of it becomes one of its own, the office's.
INSERT INTO cut_turn (task_id, seq, asked_on)
SELECT u.task_id, MAX(u.seq), t.asked_on
FROM task t JOIN task_turn u ON u.task_id = t.id
WHERE t.asked_kind = 'RELEASE' AND t.asked_in_time AND u.owner IN ('AGENCY', 'COORDINATOR')
  AND u.since < t.asked_on AND COALESCE(u.until_on > t.asked_on, TRUE)
GROUP BY u.task_id, t.asked_on;

-- Aside first: no two may have the same number while they make room.
UPDATE task_turn u JOIN cut_turn c ON c.task_id = u.task_id
SET u.seq = -(u.seq + 1)
WHERE u.seq > c.seq;

UPDATE task_turn u JOIN cut_turn c ON c.task_id = u.task_id
SET u.seq = -u.seq
WHERE u.seq < 0;

INSERT INTO task_turn (task_id, seq, owner, since, until_on, agency_id)
SELECT u.task_id, u.seq + 1, 'OFFICE', c.asked_on, u.until_on, u.agency_id
FROM task_turn u JOIN cut_turn c ON c.task_id = u.task_id AND c.seq = u.seq;

UPDATE task_turn u JOIN cut_turn c ON c.task_id = u.task_id AND c.seq = u.seq
SET u.until_on = c.asked_on;

DROP TEMPORARY TABLE cut_turn;

UPDATE task_turn u JOIN task t ON t.id = u.task_id
SET u.owner = 'OFFICE'
WHERE t.asked_kind = 'RELEASE' AND t.asked_in_time AND u.owner IN ('AGENCY', 'COORDINATOR') AND u.since >= t.asked_on
  AND COALESCE(u.until_on > t.asked_on, TRUE);
