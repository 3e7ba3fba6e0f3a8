-- Trao đổi: what leaders, heads of agencies and handlers write about a task, who is named in it, and what was taken back.
CREATE TABLE talk_entry (
    id             BIGINT        NOT NULL,
    task_id        BIGINT        NOT NULL,
    kind           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    audience       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agency_id      BIGINT        NULL COMMENT 'whose people alone read it; null unless the audience is an agency',
    text           VARCHAR(2000) NOT NULL,
    written_by     BIGINT        NOT NULL,
    writer_name    VARCHAR(200)  NOT NULL,
    writer_title   VARCHAR(200)  NOT NULL,
    writer_agency  VARCHAR(300)  NOT NULL,
    in_place_of    VARCHAR(300)  NULL COMMENT 'A thay B',
    written_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_talk_entry_task (task_id, written_at),
    KEY ix_talk_entry_at (written_at),
    CONSTRAINT ck_talk_entry_kind CHECK (kind IN ('LEADER', 'AGENCY_HEAD', 'HANDLER')),
    CONSTRAINT ck_talk_entry_audience CHECK (audience IN ('ALL', 'OFFICE', 'AGENCY')),
    CONSTRAINT ck_talk_entry_agency CHECK ((audience = 'AGENCY') = (agency_id IS NOT NULL)),
    CONSTRAINT fk_talk_entry_task FOREIGN KEY (task_id) REFERENCES task (id)
) COMMENT = 'append-only' DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE talk_mention (
    entry_id  BIGINT       NOT NULL,
    person_id BIGINT       NOT NULL,
    name      VARCHAR(200) NOT NULL,
    PRIMARY KEY (entry_id, person_id),
    CONSTRAINT fk_talk_mention_entry FOREIGN KEY (entry_id) REFERENCES talk_entry (id)
) COMMENT = 'append-only' DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The words of an entry that was taken back are shown to nobody any more; that it was there is.
CREATE TABLE talk_withdrawal (
    entry_id     BIGINT      NOT NULL,
    withdrawn_at DATETIME(6) NOT NULL,
    PRIMARY KEY (entry_id),
    CONSTRAINT fk_talk_withdrawal_entry FOREIGN KEY (entry_id) REFERENCES talk_entry (id)
) COMMENT = 'append-only' DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Nhận tin: whose daily letter tells of the news of a task. A person's own choice, not his post's.
CREATE TABLE task_watch (
    person_id BIGINT      NOT NULL,
    task_id   BIGINT      NOT NULL,
    since     DATETIME(6) NOT NULL COMMENT 'business time',
    PRIMARY KEY (person_id, task_id),
    KEY ix_task_watch_task (task_id),
    CONSTRAINT fk_task_watch_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO role_right (role, right_code) VALUES
    ('CHAIR', 'TALK'), ('VICE_CHAIR', 'TALK'), ('OFFICE_LEADER', 'TALK'), ('OFFICER', 'TALK'),
    ('AGENCY_LEADER', 'TALK'), ('FOCAL_POINT', 'TALK'), ('AGENCY_STAFF', 'TALK');
UPDATE authority_rules SET version = version + 1;
