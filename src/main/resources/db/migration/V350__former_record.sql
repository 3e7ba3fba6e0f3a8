-- A former lead reads the record as it stood when the task was taken from him: also by which directive, in whose hands and in
-- which field it stood then.

ALTER TABLE task_transfer
    ADD COLUMN percent            TINYINT      NOT NULL DEFAULT 0 AFTER state_before,
    ADD COLUMN directive_id       BIGINT       NULL COMMENT 'the one that carried the task then' AFTER product,
    ADD COLUMN source_passage     VARCHAR(200) NULL AFTER directive_id,
    ADD COLUMN responsible_leader BIGINT       NULL AFTER source_passage,
    ADD COLUMN following_officer  BIGINT       NULL AFTER responsible_leader,
    ADD COLUMN field_id           BIGINT       NULL AFTER following_officer,
    ADD COLUMN urgency            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL AFTER field_id;

-- Each act that changed one of them after the transfer says what it was before: [["field","before","after"], …].
CREATE TEMPORARY TABLE changed_afterwards (
    transfer_id  BIGINT        NOT NULL,
    field        VARCHAR(60)   NOT NULL,
    before_value VARCHAR(1000) NULL,
    place        BIGINT        NOT NULL COMMENT '1 is the first after the transfer'
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO changed_afterwards (transfer_id, field, before_value, place)
SELECT x.id, c.field, IF(c.before_value = 'null', NULL, c.before_value),
       ROW_NUMBER() OVER (PARTITION BY x.id, c.field ORDER BY e.seq)
FROM task_transfer x
     JOIN history_event e ON e.subject_kind = 'TASK' AND e.subject_id = x.task_id AND e.at >= x.moved_at,
     JSON_TABLE(e.changes, '$[*]' COLUMNS (field VARCHAR(60) PATH '$[0]', before_value VARCHAR(1000) PATH '$[1]')) c
WHERE c.field IN ('responsibleLeader', 'followingOfficer', 'field', 'directive');

DELETE FROM changed_afterwards WHERE place > 1;

UPDATE task_transfer x
    JOIN task t ON t.id = x.task_id
    LEFT JOIN changed_afterwards l ON l.transfer_id = x.id AND l.field = 'responsibleLeader'
SET x.directive_id       = t.directive_id,
    x.source_passage     = t.source_passage,
    x.urgency            = t.urgency,
    x.responsible_leader = IF(l.transfer_id IS NULL, t.responsible_leader, CAST(l.before_value AS INTEGER));

UPDATE task_transfer x
    JOIN task t ON t.id = x.task_id
    LEFT JOIN changed_afterwards o ON o.transfer_id = x.id AND o.field = 'followingOfficer'
SET x.following_officer = IF(o.transfer_id IS NULL, t.following_officer, CAST(o.before_value AS INTEGER));

UPDATE task_transfer x
    JOIN task t ON t.id = x.task_id
    LEFT JOIN changed_afterwards f ON f.transfer_id = x.id AND f.field = 'field'
SET x.field_id = IF(f.transfer_id IS NULL, t.field_id, CAST(f.before_value AS INTEGER));

-- Who has claimed has done all of it, also where the claim was returned; else what was last reported counts.
UPDATE task_transfer x
SET x.percent = IF(EXISTS (SELECT 1 FROM task_claim c WHERE c.task_id = x.task_id AND c.claimed_at < x.moved_at
                           AND c.claimed_at >= COALESCE((SELECT MAX(r.reported_at) FROM progress_report r
                                                         WHERE r.task_id = x.task_id AND r.reported_at < x.moved_at),
                                                        c.claimed_at)),
                   100,
                   COALESCE((SELECT r.percent FROM progress_report r
                             WHERE r.task_id = x.task_id AND r.reported_at < x.moved_at
                             ORDER BY r.reported_at DESC, r.id DESC LIMIT 1), 0));

-- A carry-over names the directive by its title; where no directive bears it any more, the first that the task had.
UPDATE task_transfer x
    JOIN task t ON t.id = x.task_id
    JOIN changed_afterwards p ON p.transfer_id = x.id AND p.field = 'directive'
SET x.directive_id = COALESCE((SELECT MIN(d.id)
                               FROM directive d JOIN document_kind k ON k.code = d.kind
                               WHERE CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail) = p.before_value),
                              t.origin_directive, t.directive_id);

DROP TEMPORARY TABLE changed_afterwards;

ALTER TABLE task_transfer
    MODIFY COLUMN directive_id BIGINT NOT NULL COMMENT 'the one that carried the task then',
    MODIFY COLUMN urgency VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- A claim that waited when its task was put on hold waited for ever once the task had been ended.
UPDATE task_claim c
    JOIN task t ON t.id = c.task_id
    LEFT JOIN (SELECT subject_id, MAX(seq) AS seq FROM history_event
               WHERE subject_kind = 'TASK' AND act IN ('TASK_ENDED', 'TASK_CANCELLED') GROUP BY subject_id) last
        ON last.subject_id = t.id
    LEFT JOIN history_event e ON e.subject_kind = 'TASK' AND e.subject_id = t.id AND e.seq = last.seq
SET c.outcome       = 'OVERTAKEN',
    c.decided_by    = e.actor_person,
    c.decider_name  = LEFT(e.actor_name, 120),
    c.decided_at    = e.at
WHERE t.state = 'CLOSED_NOT_DONE' AND c.outcome = 'WAITING';
