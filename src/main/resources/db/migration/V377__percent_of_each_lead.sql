-- A task begins anew with each lead it is given to. Where one gave it up without having reported, V350 took the percent that an
-- earlier lead had reported; whoever has reported or claimed nothing since it was given to him had done nothing of it.

CREATE TEMPORARY TABLE last_given (transfer_id BIGINT NOT NULL PRIMARY KEY, given_at DATETIME(6) NOT NULL);

INSERT INTO last_given (transfer_id, given_at)
SELECT x.id, MAX(g.given_at)
FROM task_transfer x
     JOIN (SELECT task_id, moved_at AS given_at FROM task_transfer
           UNION ALL
           -- after a refusal, also to the same agency again
           SELECT subject_id, at FROM history_event WHERE subject_kind = 'TASK' AND act = 'TASK_REASSIGNED') g
         ON g.task_id = x.task_id AND g.given_at < x.moved_at
GROUP BY x.id;

UPDATE task_transfer x
    JOIN last_given g ON g.transfer_id = x.id
SET x.percent = 0
WHERE x.percent > 0
  AND NOT EXISTS (SELECT 1 FROM progress_report r
                  WHERE r.task_id = x.task_id AND r.reported_at >= g.given_at AND r.reported_at < x.moved_at)
  AND NOT EXISTS (SELECT 1 FROM task_claim c
                  WHERE c.task_id = x.task_id AND c.claimed_at >= g.given_at AND c.claimed_at < x.moved_at);

DROP TEMPORARY TABLE last_given;
