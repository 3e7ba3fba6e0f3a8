-- Figures by "cấp giao" come from the summary like all others: its cells tell the levels apart.

ALTER TABLE task_summary
    ADD COLUMN issuing_level VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PROVINCE' AFTER field_id;

ALTER TABLE task_summary
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (agency_id, relation, following_officer, state, effective_on, claim, field_id, issuing_level, mistaken);

DELETE FROM task_summary;

INSERT INTO task_summary
    (agency_id, relation, following_officer, state, effective_on, claim, field_id, issuing_level, mistaken, n)
SELECT a.agency_id, a.relation, t.following_officer, t.state, COALESCE(t.effective_on, '9999-12-31'), t.claim,
       COALESCE(t.field_id, 0), t.issuing_level, t.closing_kind <=> 'ISSUED_BY_MISTAKE', COUNT(*)
FROM task t JOIN task_agency a ON a.task_id = t.id AND a.relation <> 'FORMER_LEAD'
WHERE t.state <> 'DRAFT'
GROUP BY a.agency_id, a.relation, t.following_officer, t.state, COALESCE(t.effective_on, '9999-12-31'), t.claim,
         COALESCE(t.field_id, 0), t.issuing_level, t.closing_kind <=> 'ISSUED_BY_MISTAKE';
