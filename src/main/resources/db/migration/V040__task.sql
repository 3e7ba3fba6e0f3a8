-- Tasks: life, deadline ledger, agencies, claims, proposals, and the summary that live counts come from.

CREATE TABLE task (
    id                  BIGINT        NOT NULL,
    version             BIGINT        NOT NULL,
    code                VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NV-2026-00123; given at issue',
    directive_id        BIGINT        NOT NULL,
    ordinal             SMALLINT      NOT NULL,
    source_passage      VARCHAR(200)  NULL COMMENT 'where in the directive: mục II.4',
    content             VARCHAR(2000) NOT NULL,
    product             VARCHAR(500)  NULL,
    lead_agency         BIGINT        NULL,
    responsible_leader  BIGINT        NULL,
    following_officer   BIGINT        NULL,
    field_id            BIGINT        NULL,
    urgency             VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issuing_level       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    deadline_kind       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    due_on              DATE          NULL COMMENT 'current deadline, as the ledger has it',
    original_due_on     DATE          NULL COMMENT 'of ledger row 0',
    effective_on        DATE          NULL COMMENT 'day by which lateness is judged: due_on, or the next working day if the policy says so',
    deadline_version    INT           NOT NULL DEFAULT 0,
    set_by_office       BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'the document names no date; the office set it',
    state               VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closing_kind        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    state_since         DATE          NOT NULL,
    assigned_on         DATE          NULL,
    acknowledged_on     DATE          NULL,
    percent             TINYINT       NOT NULL DEFAULT 0,
    last_report_on      DATE          NULL,
    claim_id            BIGINT        NULL COMMENT 'the claim that waits or was confirmed',
    claimed_on          DATE          NULL,
    completed_on        DATE          NULL COMMENT 'the day of the claim that was confirmed',
    urged_on            DATE          NULL,
    urge_count          SMALLINT      NOT NULL DEFAULT 0,
    created_by          BIGINT        NULL,
    created_at          DATETIME(6)   NOT NULL,
    claim               VARCHAR(7)    CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
        (CASE WHEN claimed_on IS NULL THEN 'NONE' WHEN effective_on < claimed_on THEN 'LATE' ELSE 'ON_TIME' END) STORED,
    open_due            DATE          GENERATED ALWAYS AS
        (CASE WHEN state IN ('ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'PENDING_CONFIRMATION', 'RETURNED') THEN effective_on END) STORED,
    list_day            DATE          GENERATED ALWAYS AS
        (CASE WHEN state IN ('ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'PENDING_CONFIRMATION', 'RETURNED')
                  THEN COALESCE(effective_on, '9990-01-01')
              WHEN state = 'DRAFT' THEN '9990-02-01'
              WHEN state = 'ON_HOLD' THEN '9990-03-01'
              ELSE '9990-04-01' END) STORED COMMENT 'open first by deadline, then without, then the rest',
    PRIMARY KEY (id),
    UNIQUE KEY uk_task_code (code),
    KEY ix_task_open_due (open_due, id),
    KEY ix_task_list (list_day, id),
    KEY ix_task_directive (directive_id, ordinal),
    KEY ix_task_officer (following_officer, list_day, id),
    KEY ix_task_state (state, list_day, id),
    KEY ix_task_lead (lead_agency, list_day, id),
    CONSTRAINT ck_task_state CHECK (state IN ('DRAFT', 'ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'PENDING_CONFIRMATION',
        'RETURNED', 'COMPLETED', 'ON_HOLD', 'CLOSED_NOT_DONE')),
    CONSTRAINT ck_task_issued CHECK (state = 'DRAFT' OR (code IS NOT NULL AND lead_agency IS NOT NULL AND product IS NOT NULL
        AND responsible_leader IS NOT NULL AND following_officer IS NOT NULL AND deadline_kind IS NOT NULL AND assigned_on IS NOT NULL)),
    CONSTRAINT ck_task_deadline CHECK (deadline_kind IS NULL OR (deadline_kind = 'DATED') = (due_on IS NOT NULL)),
    CONSTRAINT ck_task_percent CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT fk_task_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE task_agency (
    task_id    BIGINT      NOT NULL,
    agency_id  BIGINT      NOT NULL,
    relation   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since      DATETIME(6) NOT NULL,
    until      DATETIME(6) NULL COMMENT 'for a former lead: he reads the record up to here',
    from_group BIGINT      NULL COMMENT 'the group the agency was a member of that day',
    sole_lead  TINYINT     GENERATED ALWAYS AS (CASE WHEN relation = 'LEAD' THEN 1 END) STORED,
    PRIMARY KEY (task_id, agency_id, relation),
    UNIQUE KEY uk_task_agency_lead (task_id, sole_lead),
    KEY ix_task_agency_agency (agency_id, relation, task_id),
    CONSTRAINT ck_task_agency_relation CHECK (relation IN ('LEAD', 'COORDINATING', 'INFORMED', 'FORMER_LEAD')),
    CONSTRAINT fk_task_agency_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE deadline_change (
    task_id       BIGINT        NOT NULL,
    version       INT           NOT NULL COMMENT '0 is the first deadline',
    kind          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    old_due_on    DATE          NULL,
    new_due_on    DATE          NULL,
    new_kind      VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason        VARCHAR(1000) NULL,
    document      VARCHAR(100)  NULL,
    decided_by    BIGINT        NULL,
    decider_name  VARCHAR(120)  NOT NULL,
    decided_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (task_id, version)
) COMMENT = 'append-only' DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A deadline never changes silently: an issued task's date moves only together with its ledger row.
DELIMITER //
CREATE TRIGGER task_deadline_guard BEFORE UPDATE ON task FOR EACH ROW
BEGIN
    IF NEW.state <> 'DRAFT' THEN
        IF OLD.state = 'DRAFT' THEN
            IF NOT EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id AND d.version = 0
                           AND d.new_due_on <=> NEW.original_due_on) THEN
                SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deadline without a ledger row 0';
            END IF;
        ELSEIF NOT (NEW.original_due_on <=> OLD.original_due_on) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the original deadline never changes';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM deadline_change d WHERE d.task_id = NEW.id AND d.version = NEW.deadline_version
                       AND d.new_due_on <=> NEW.due_on AND d.new_kind <=> NEW.deadline_kind) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deadline changed without its ledger row';
        END IF;
    END IF;
END//
DELIMITER ;

CREATE TABLE task_claim (
    id               BIGINT        NOT NULL,
    task_id          BIGINT        NOT NULL,
    result_text      VARCHAR(2000) NOT NULL,
    document_number  VARCHAR(60)   NULL COMMENT 'số, ký hiệu văn bản kết quả',
    document_on      DATE          NULL,
    claimed_on       DATE          NOT NULL,
    claimed_at       DATETIME(6)   NOT NULL,
    claimed_by       BIGINT        NULL,
    claimant_name    VARCHAR(120)  NOT NULL,
    entered_from     VARCHAR(100)  NULL COMMENT 'VP nhập hộ theo văn bản số …',
    outcome          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_by       BIGINT        NULL,
    decider_name     VARCHAR(120)  NULL,
    decided_at       DATETIME(6)   NULL,
    decision_text    VARCHAR(2000) NULL COMMENT 'the reason of a return, word by word',
    PRIMARY KEY (id),
    KEY ix_task_claim_task (task_id, claimed_at),
    CONSTRAINT ck_task_claim_outcome CHECK (outcome IN ('WAITING', 'CONFIRMED', 'RETURNED', 'WITHDRAWN')),
    CONSTRAINT fk_task_claim_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE task_claim_file (
    claim_id  BIGINT NOT NULL,
    file_id   BIGINT NOT NULL,
    PRIMARY KEY (claim_id, file_id),
    CONSTRAINT fk_task_claim_file_claim FOREIGN KEY (claim_id) REFERENCES task_claim (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE task_refusal (
    id               BIGINT        NOT NULL,
    task_id          BIGINT        NOT NULL,
    agency_id        BIGINT        NOT NULL,
    reason           VARCHAR(2000) NOT NULL,
    proposed_agency  BIGINT        NULL,
    refused_by       BIGINT        NULL,
    refuser_name     VARCHAR(120)  NOT NULL,
    refused_at       DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_task_refusal_task (task_id, refused_at),
    CONSTRAINT fk_task_refusal_task FOREIGN KEY (task_id) REFERENCES task (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE proposal (
    id            BIGINT        NOT NULL,
    task_id       BIGINT        NOT NULL,
    act           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text          VARCHAR(2000) NULL,
    task_version  BIGINT        NOT NULL COMMENT 'void as soon as the task has another version',
    proposed_by   BIGINT        NOT NULL,
    proposer_name VARCHAR(120)  NOT NULL,
    proposed_at   DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_proposal (task_id, act, task_version),
    CONSTRAINT ck_proposal_act CHECK (act IN ('ISSUE', 'CONFIRM', 'RETURN')),
    CONSTRAINT fk_proposal_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One row per agency, relation and cell of the figures. Lateness is derived when read, so midnight writes nothing.
-- Column names are those of task: the same condition counts here and lists there.
CREATE TABLE task_summary (
    agency_id          BIGINT      NOT NULL,
    relation           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    following_officer  BIGINT      NOT NULL,
    state              VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    effective_on       DATE        NOT NULL COMMENT '9999-12-31: no deadline',
    claim              VARCHAR(7)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    field_id           BIGINT      NOT NULL COMMENT '0: none',
    mistaken           BOOLEAN     NOT NULL COMMENT 'issued by mistake: in no figure',
    n                  INT         NOT NULL,
    PRIMARY KEY (agency_id, relation, following_officer, state, effective_on, claim, field_id, mistaken),
    KEY ix_task_summary_officer (following_officer, relation)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
