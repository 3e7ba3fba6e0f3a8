-- The whole life of a task: on hold, reopened, requests of the lead agency (more time; to be released), and whose the days are.

ALTER TABLE task
    ADD COLUMN held_state   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the state it goes back to',
    ADD COLUMN held_on      DATE        NULL COMMENT 'the day on which it was put on hold',
    ADD COLUMN request_id   BIGINT      NULL COMMENT 'the request of the lead agency that waits',
    ADD COLUMN asked_on     DATE        NULL COMMENT 'the day of that request, if it asks for more time',
    ADD COLUMN extensions   SMALLINT    NOT NULL DEFAULT 0 COMMENT 'gia hạn n lần',
    ADD CONSTRAINT ck_task_hold CHECK ((state = 'ON_HOLD') = (held_state IS NOT NULL AND held_on IS NOT NULL));

ALTER TABLE task_claim DROP CONSTRAINT ck_task_claim_outcome;
ALTER TABLE task_claim ADD CONSTRAINT ck_task_claim_outcome
    CHECK (outcome IN ('WAITING', 'CONFIRMED', 'RETURNED', 'WITHDRAWN', 'OVERTAKEN', 'REOPENED'));

CREATE TABLE task_hold (
    id           BIGINT        NOT NULL,
    task_id      BIGINT        NOT NULL,
    held_state   VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    held_on      DATE          NOT NULL,
    reason       VARCHAR(2000) NOT NULL,
    document     VARCHAR(100)  NOT NULL COMMENT 'số, ký hiệu văn bản cho tạm dừng',
    holder_name  VARCHAR(120)  NOT NULL,
    held_at      DATETIME(6)   NOT NULL,
    resumed_on   DATE          NULL,
    held_days    INT           NULL COMMENT 'working days from the day of the hold until before the day of resuming',
    resumer_name VARCHAR(120)  NULL,
    resumed_at   DATETIME(6)   NULL,
    PRIMARY KEY (id),
    KEY ix_task_hold_task (task_id, held_at),
    CONSTRAINT fk_task_hold_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE task_request (
    id               BIGINT        NOT NULL,
    task_id          BIGINT        NOT NULL,
    kind             VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agency_id        BIGINT        NOT NULL COMMENT 'the lead agency that asks',
    reason           VARCHAR(2000) NOT NULL,
    document         VARCHAR(100)  NULL COMMENT 'số, ký hiệu văn bản xin',
    proposed_due_on  DATE          NULL,
    proposed_agency  BIGINT        NULL,
    due_on           DATE          NULL COMMENT 'the deadline when it was asked',
    deadline_version INT           NOT NULL,
    decider          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who decides, by the policy of the day',
    entered_from     VARCHAR(100)  NULL,
    asked_by         BIGINT        NULL,
    asker_name       VARCHAR(120)  NOT NULL,
    asked_on         DATE          NOT NULL,
    asked_at         DATETIME(6)   NOT NULL,
    outcome          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted_due_on   DATE          NULL,
    granted_days     INT           NULL COMMENT 'working days by which the deadline moved',
    decided_by       BIGINT        NULL,
    decider_name     VARCHAR(120)  NULL,
    decided_on       DATE          NULL,
    decided_at       DATETIME(6)   NULL,
    decision_text    VARCHAR(2000) NULL,
    waiting          TINYINT       GENERATED ALWAYS AS (CASE WHEN outcome = 'WAITING' THEN 1 END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY uk_task_request_waiting (task_id, waiting),
    KEY ix_task_request_waiting (waiting, asked_at),
    KEY ix_task_request_task (task_id, asked_at),
    CONSTRAINT ck_task_request_kind CHECK (kind IN ('EXTENSION', 'RELEASE')),
    CONSTRAINT ck_task_request_decider CHECK (decider IN ('OFFICE_HEAD', 'PROVINCE_LEADER')),
    CONSTRAINT ck_task_request_outcome CHECK (outcome IN ('WAITING', 'GRANTED', 'DENIED', 'WITHDRAWN', 'OVERTAKEN')),
    CONSTRAINT fk_task_request_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Whose the days of a task are: intervals without gap from the day of issue, one owner each. until_on is the next one's since.
CREATE TABLE task_turn (
    task_id  BIGINT      NOT NULL,
    seq      INT         NOT NULL,
    owner    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since    DATE        NOT NULL,
    until_on DATE        NULL,
    PRIMARY KEY (task_id, seq),
    KEY ix_task_turn_owner (owner, since),
    CONSTRAINT ck_task_turn_owner CHECK (owner IN ('AGENCY', 'OFFICE', 'COORDINATOR', 'HOLD', 'NOBODY')),
    CONSTRAINT fk_task_turn_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- For the tasks that are there already, from what their history says: [["state","before","after"], …], days of the office.
INSERT INTO task_turn (task_id, seq, owner, since, until_on)
SELECT task_id, ROW_NUMBER() OVER (PARTITION BY task_id ORDER BY seq) - 1,
       CASE WHEN state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') THEN 'AGENCY'
            WHEN state IN ('REFUSED', 'PENDING_CONFIRMATION') THEN 'OFFICE'
            WHEN state = 'ON_HOLD' THEN 'HOLD'
            ELSE 'NOBODY' END,
       since, LEAD(since) OVER (PARTITION BY task_id ORDER BY seq)
FROM (SELECT e.subject_id AS task_id, e.seq, c.state, DATE(CONVERT_TZ(e.at, '+00:00', '+07:00')) AS since
      FROM history_event e,
           JSON_TABLE(e.changes, '$[*]' COLUMNS (field VARCHAR(60) PATH '$[0]', state VARCHAR(40) PATH '$[2]')) c
      WHERE e.subject_kind = 'TASK' AND c.field = 'state' AND c.state IS NOT NULL AND c.state <> 'DRAFT'
        AND e.subject_id IN (SELECT id FROM task WHERE state <> 'DRAFT')) x;
