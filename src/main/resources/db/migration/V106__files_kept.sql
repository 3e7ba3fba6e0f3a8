-- Whatever carries a file says so with a foreign key: a file that something carries can't be taken back, and one that
-- nothing carries is found, and swept, by looking at who refers to it.

-- The files that a draft names, so that they are there when the draft is opened again.
CREATE TABLE draft_file (
    person     BIGINT       NOT NULL,
    form       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    draft_key  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    file_id    BIGINT       NOT NULL,
    PRIMARY KEY (person, form, draft_key, file_id),
    CONSTRAINT fk_draft_file_draft FOREIGN KEY (person, form, draft_key)
        REFERENCES draft (person, form, draft_key) ON DELETE CASCADE,
    CONSTRAINT fk_draft_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE directive_file
    ADD CONSTRAINT fk_directive_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE task_claim_file
    ADD CONSTRAINT fk_task_claim_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE task_submission_file
    ADD CONSTRAINT fk_task_submission_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id);

ALTER TABLE progress_report_file
    ADD CONSTRAINT fk_progress_report_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id);

ALTER TABLE stored_file
    ADD KEY ix_stored_file_stored_at (stored_at);

-- Forms that were sent: the second press of a button that was pressed twice meets the first one's row.
CREATE TABLE sent_form (
    id       BIGINT      NOT NULL,
    sent_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_sent_form_sent_at (sent_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
