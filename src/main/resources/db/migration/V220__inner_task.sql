-- Việc nội bộ: what an agency hands on inside itself, with a day of its own. Nobody outside the agency knows of it. No row is ever deleted.
CREATE TABLE inner_task (
    id           BIGINT        NOT NULL,
    task_id      BIGINT        NOT NULL,
    agency_id    BIGINT        NOT NULL COMMENT 'the agency inside which it stays',
    unit_id      BIGINT        NULL COMMENT 'the unit that got it; else a person did',
    person_id    BIGINT        NULL,
    whole        BOOLEAN       NOT NULL COMMENT 'the whole task was handed on, not a part of it',
    content      VARCHAR(2000) NOT NULL,
    note         VARCHAR(1000) NULL,
    due_on       DATE          NOT NULL,
    state        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_by     BIGINT        NULL,
    giver_name   VARCHAR(120)  NOT NULL,
    given_on     DATE          NOT NULL,
    given_at     DATETIME(6)   NOT NULL,
    progress     VARCHAR(500)  NULL,
    progress_on  DATE          NULL,
    result       VARCHAR(1000) NULL,
    done_by      BIGINT        NULL,
    doer_name    VARCHAR(120)  NULL,
    done_on      DATE          NULL,
    returns      SMALLINT      NOT NULL COMMENT 'how often its result was given back',
    return_text  VARCHAR(1000) NULL COMMENT 'why, the last time',
    closing_kind VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    closing_text VARCHAR(1000) NULL,
    closer_name  VARCHAR(120)  NULL,
    closed_on    DATE          NULL,
    version      BIGINT        NOT NULL,
    live         TINYINT       GENERATED ALWAYS AS (CASE WHEN state IN ('GIVEN', 'DONE_REPORTED') THEN 1 END) STORED,
    live_whole   TINYINT       GENERATED ALWAYS AS (CASE WHEN state IN ('GIVEN', 'DONE_REPORTED') AND whole THEN 1 END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY uk_inner_task_whole (task_id, agency_id, live_whole),
    KEY ix_inner_task_agency (agency_id, live, due_on),
    KEY ix_inner_task_live (live, due_on),
    CONSTRAINT ck_inner_task_who CHECK ((unit_id IS NULL) <> (person_id IS NULL)),
    CONSTRAINT ck_inner_task_state CHECK (state IN ('GIVEN', 'DONE_REPORTED', 'CONFIRMED', 'CANCELLED')),
    CONSTRAINT ck_inner_task_done CHECK (state NOT IN ('DONE_REPORTED', 'CONFIRMED') OR (result IS NOT NULL AND done_on IS NOT NULL)),
    CONSTRAINT fk_inner_task_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A mail about nothing but what stays inside an agency: its row is the agency's and the technical log's, not the office's.
ALTER TABLE outgoing_mail ADD COLUMN inside BOOLEAN NOT NULL DEFAULT FALSE;
-- What the log shows of a digest in place of its words, where some of its lines stay inside an agency.
ALTER TABLE outgoing_mail ADD COLUMN shown_text MEDIUMTEXT NULL, ADD COLUMN shown_html MEDIUMTEXT NULL;
