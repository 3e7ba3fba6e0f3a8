-- Who is owed which reminder, and what became of it. A mail carries one or many of these rows; the outbox carries the mail.

CREATE TABLE owed_reminder (
    id               BIGINT        NOT NULL,
    subject_kind     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'TASK, or CLAIM so that a second return of one day is a row of its own',
    subject_id       BIGINT        NOT NULL,
    kind             VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    deadline_version INT           NOT NULL,
    owed_on          DATE          NOT NULL COMMENT 'the day of the step or of the act, however late it is planned',
    recipient        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'P:<person> or A:<agency>, its mailbox',
    task_id          BIGINT        NOT NULL COMMENT 'the task that the subject is or belongs to',
    step             SMALLINT      NOT NULL COMMENT 'working days from the deadline, the assignment or the claim; 0 for an act',
    act_batch        BIGINT        NOT NULL DEFAULT 0 COMMENT 'one for each act, so that one issue is one mail to each recipient; 0: of the ladder',
    act_by           BIGINT        NULL COMMENT 'who acted: is not told of it',
    act_by_name      VARCHAR(200)  NOT NULL DEFAULT '',
    act_text         VARCHAR(2000) NOT NULL DEFAULT '' COMMENT 'the words of the act that are stored nowhere else',
    urgent           BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'leaves at once, at any hour',
    not_before       DATETIME(6)   NOT NULL COMMENT 'business time',
    state            VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_key         VARCHAR(190)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the message that carries it',
    history_id       BIGINT        NULL COMMENT 'the history row of the act',
    created_at       DATETIME(6)   NOT NULL COMMENT 'business time',
    PRIMARY KEY (id),
    UNIQUE KEY uk_owed_reminder (subject_kind, subject_id, kind, deadline_version, owed_on, recipient),
    KEY ix_owed_reminder_due (state, not_before, recipient),
    KEY ix_owed_reminder_recipient (recipient, state, id),
    KEY ix_owed_reminder_task (task_id, id),
    KEY ix_owed_reminder_mail (mail_key),
    CONSTRAINT ck_owed_reminder_state CHECK (state IN ('OWED', 'SENT_ON', 'SUPERSEDED', 'CANCELLED')),
    CONSTRAINT ck_owed_reminder_mail CHECK ((mail_key IS NOT NULL) = (state = 'SENT_ON'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One row: planning and composing take turns on it, whichever node does them; and when they last ran (database UTC time).
CREATE TABLE reminder_run (
    id          TINYINT     NOT NULL,
    planned_at  DATETIME(6) NULL,
    composed_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_reminder_run_one CHECK (id = 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO reminder_run (id) VALUES (1);
