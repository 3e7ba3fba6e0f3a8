-- More time stands in the figures of the lead that asked for it, not of whoever leads the task later.

ALTER TABLE task_request
    ADD COLUMN figures_agency BIGINT NULL COMMENT 'the lead in whose figures it is; null: in none' AFTER agency_id,
    ADD KEY ix_task_request_figures (kind, outcome, figures_agency, task_id);

-- Who only helps a "bên chủ trì" is in none, nor is what was issued by mistake; a wrong agency that was corrected never had the task.
UPDATE task_request r JOIN task t ON t.id = r.task_id
SET r.figures_agency = COALESCE(
        (SELECT x.to_agency FROM task_transfer x
         WHERE x.task_id = r.task_id AND x.kind = 'CORRECTION' AND x.from_agency = r.agency_id ORDER BY x.id DESC LIMIT 1),
        r.agency_id)
WHERE t.task_kind = 'ORDINARY' AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE');
