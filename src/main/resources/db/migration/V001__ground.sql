-- Floor 0: the event log, the working calendar, the policies, drafts of forms and the register of stored files.
-- A table whose comment is 'append-only' gives the program's user SELECT and INSERT only (docs/decisions).
-- Instants are DATETIME(6) in UTC, business dates are DATE.

-- One row for each act on a subject; one hash chain for each subject.
CREATE TABLE history_event (
    id                BIGINT       NOT NULL,
    subject_kind      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id        BIGINT       NOT NULL,
    seq               BIGINT       NOT NULL,
    at                DATETIME(6)  NOT NULL,
    actor_person      BIGINT       NULL,
    actor_name        VARCHAR(200) NOT NULL,
    actor_post        BIGINT       NULL,
    actor_title       VARCHAR(200) NOT NULL,
    actor_agency      BIGINT       NULL,
    actor_agency_name VARCHAR(300) NOT NULL,
    on_behalf_of      VARCHAR(300) NULL,
    act               VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The text itself is hashed, so its bytes are kept as written.
    changes           LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    prev_hash         CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash              CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_history_event_seq UNIQUE (subject_kind, subject_id, seq),
    CONSTRAINT ck_history_event_changes CHECK (JSON_VALID(changes)),
    KEY ix_history_event_at (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci COMMENT = 'append-only';

-- The last link of each chain. Writers of one subject queue on its row; the truth stays in history_event.
CREATE TABLE history_head (
    subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT      NOT NULL,
    seq          BIGINT      NOT NULL,
    hash         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (subject_kind, subject_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One row for each closed day on which something happened: a hash over the heads of all chains that grew that day.
CREATE TABLE history_root (
    day       DATE        NOT NULL,
    heads     BIGINT      NOT NULL,
    closed_at DATETIME(6) NOT NULL,
    prev_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci COMMENT = 'append-only';

-- Days that differ from the plain week: days off and Saturdays worked in exchange. A withdrawn day keeps its row, so
-- that the reference data never bring it back.
CREATE TABLE calendar_day (
    day       DATE         NOT NULL,
    name      VARCHAR(200) NOT NULL,
    kind      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    standing  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    forecast  BOOLEAN      NOT NULL,
    pair      DATE         NULL,
    source    VARCHAR(600) NOT NULL,
    document  VARCHAR(300) NULL,
    version   BIGINT       NOT NULL,
    PRIMARY KEY (day),
    CONSTRAINT ck_calendar_day_kind CHECK (kind IN ('STATUTORY', 'SUBSTITUTE', 'SWAPPED_OFF', 'SWAPPED_WORK', 'OTHER_OFF')),
    CONSTRAINT ck_calendar_day_standing CHECK (standing IN ('LAW', 'SOURCED', 'DOCUMENT', 'UNCONFIRMED', 'WITHDRAWN')),
    CONSTRAINT ck_calendar_day_document CHECK (standing <> 'DOCUMENT' OR document IS NOT NULL)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The years whose calendar the office has confirmed as a whole.
CREATE TABLE calendar_year (
    year         INT          NOT NULL,
    document     VARCHAR(300) NOT NULL,
    confirmed_by VARCHAR(200) NOT NULL,
    confirmed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci COMMENT = 'append-only';

-- Every version of every policy. The version of a date is the one with the latest valid_from not after it; of two with
-- the same day the later entered one.
CREATE TABLE policy_version (
    id          BIGINT       NOT NULL,
    policy      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agency      BIGINT       NULL,
    value       VARCHAR(100) NOT NULL,
    valid_from  DATE         NOT NULL,
    document    VARCHAR(300) NOT NULL,
    decided_by  VARCHAR(200) NOT NULL,
    decided_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_policy_version_policy (policy, valid_from)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci COMMENT = 'append-only';

-- What somebody was typing. Only that person ever reads it.
CREATE TABLE draft (
    person    BIGINT       NOT NULL,
    form      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    draft_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version   BIGINT       NOT NULL,
    json      LONGTEXT     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    saved_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (person, form, draft_key),
    CONSTRAINT ck_draft_json CHECK (JSON_VALID(json)),
    KEY ix_draft_saved_at (saved_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Files whose content lies on disk under its SHA-256. The row is written last: a row without content cannot be.
CREATE TABLE stored_file (
    id         BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    media_type VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size       BIGINT       NOT NULL,
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stored_at  DATETIME(6)  NOT NULL,
    stored_by  BIGINT       NULL,
    PRIMARY KEY (id),
    KEY ix_stored_file_sha256 (sha256)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
