-- What waits inside an agency for its head is that agency's alone: where the task has gone from it, it waits no more.
UPDATE task_submission s JOIN task t ON t.id = s.task_id
SET s.outcome = 'OVERTAKEN', s.decided_at = UTC_TIMESTAMP(6)
WHERE s.waiting = 1
  AND (t.state NOT IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED', 'ON_HOLD') OR NOT t.lead_agency <=> s.agency_id);
