-- A directive that has ended gives no task: what was proposed of its drafts can be accepted by nobody and waits no more.
UPDATE task t
JOIN directive d ON d.id = t.directive_id
SET t.version = t.version + 1
WHERE t.state = 'DRAFT' AND d.ending IS NOT NULL;
