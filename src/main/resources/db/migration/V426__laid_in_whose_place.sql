-- In whose place something was laid before the head. The n-th row of a person is the n-th such act of his in the task's
-- history, and the post in which he acted is one person's for good.
ALTER TABLE task_submission
    ADD COLUMN submitted_for BIGINT NULL COMMENT 'whose work it was: the absent whose stand-in laid it, else who laid it' AFTER submitted_by;

UPDATE task_submission s
    LEFT JOIN (SELECT id, task_id, submitted_by, ROW_NUMBER() OVER (PARTITION BY task_id, submitted_by ORDER BY submitted_at, id) AS nth
               FROM task_submission) l ON l.id = s.id
    LEFT JOIN (SELECT subject_id, actor_person, actor_post,
                      ROW_NUMBER() OVER (PARTITION BY subject_id, actor_person ORDER BY seq) AS nth
               FROM history_event WHERE subject_kind = 'TASK' AND act = 'TASK_SUBMITTED') e
        ON e.subject_id = l.task_id AND e.actor_person = l.submitted_by AND e.nth = l.nth
    LEFT JOIN post p ON p.id = e.actor_post
SET s.submitted_for = COALESCE(p.person_id, s.submitted_by);

ALTER TABLE task_submission
    MODIFY COLUMN submitted_for BIGINT NOT NULL COMMENT 'whose work it was: the absent whose stand-in laid it, else who laid it';

ALTER TABLE coordination_submission
    ADD COLUMN submitted_for BIGINT NULL COMMENT 'whose work it was: the absent whose stand-in laid it, else who laid it' AFTER submitted_by;

UPDATE coordination_submission s
    LEFT JOIN (SELECT b.id, c.task_id, b.submitted_by,
                      ROW_NUMBER() OVER (PARTITION BY c.task_id, b.submitted_by ORDER BY b.submitted_at, b.id) AS nth
               FROM coordination_submission b JOIN coordination c ON c.id = b.coordination_id) l ON l.id = s.id
    LEFT JOIN (SELECT subject_id, actor_person, actor_post,
                      ROW_NUMBER() OVER (PARTITION BY subject_id, actor_person ORDER BY seq) AS nth
               FROM history_event WHERE subject_kind = 'TASK' AND act = 'TASK_ANSWER_SUBMITTED') e
        ON e.subject_id = l.task_id AND e.actor_person = l.submitted_by AND e.nth = l.nth
    LEFT JOIN post p ON p.id = e.actor_post
SET s.submitted_for = COALESCE(p.person_id, s.submitted_by);

ALTER TABLE coordination_submission
    MODIFY COLUMN submitted_for BIGINT NOT NULL COMMENT 'whose work it was: the absent whose stand-in laid it, else who laid it';
