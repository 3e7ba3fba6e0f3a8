-- The outbox in its final shape (docs/decisions: laws of mail). Two clocks: created_at, date_header, not_before, day and
-- sent_at are business time; next_try_at, first_try_at, refused_at, lease_until are the database's UTC time.

CREATE TABLE outgoing_mail (
    id               BIGINT       NOT NULL,
    message_key      VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_class       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind             VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    urgent           BOOLEAN      NOT NULL,
    recipient_person BIGINT       NULL,
    recipient_agency BIGINT       NULL,
    recipient_name   VARCHAR(200) NOT NULL,
    address          VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject          VARCHAR(500) NOT NULL,
    body_text        MEDIUMTEXT   NOT NULL,
    body_html        MEDIUMTEXT   NOT NULL,
    message_id       VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    thread_id        VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NULL,
    history_id       BIGINT       NULL,
    created_at       DATETIME(6)  NOT NULL,
    not_before       DATETIME(6)  NOT NULL,
    date_header      DATETIME(6)  NOT NULL,
    day              DATE         NOT NULL,
    state            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the line the mail waits in for a try: 0 account, 1 urgent, 2 act, 3 reminder; null while it waits for none
    line             TINYINT      NULL,
    next_try_at      DATETIME(6)  NOT NULL,
    attempts         INT          NOT NULL DEFAULT 0,
    first_try_at     DATETIME(6)  NULL,
    refusals         INT          NOT NULL DEFAULT 0,
    refused_at       DATETIME(6)  NULL,
    claim_token      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    lease_until      DATETIME(6)  NULL,
    last_reply       VARCHAR(500) NULL,
    sent_at          DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_outgoing_mail_key (message_key),
    KEY ix_outgoing_mail_line (line, next_try_at, id),
    KEY ix_outgoing_mail_lease (state, lease_until),
    KEY ix_outgoing_mail_due (state, next_try_at),
    KEY ix_outgoing_mail_day (day, state, id),
    KEY ix_outgoing_mail_person (recipient_person, id),
    KEY ix_outgoing_mail_history (history_id),
    CONSTRAINT ck_outgoing_mail_class CHECK (mail_class IN ('REMINDER', 'ACT', 'ACCOUNT')),
    CONSTRAINT ck_outgoing_mail_state CHECK (state IN ('NEW', 'CLAIMED', 'SENT', 'RETRY', 'CHECK', 'FAILED',
        'SUPERSEDED', 'CANCELLED', 'DEAD')),
    -- a mail stands in a line exactly while it waits for a try
    CONSTRAINT ck_outgoing_mail_line CHECK ((line IS NOT NULL) = (state IN ('NEW', 'RETRY'))),
    CONSTRAINT ck_outgoing_mail_lease CHECK (state <> 'CLAIMED' OR (claim_token IS NOT NULL AND lease_until IS NOT NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What a mail is about: one row for an act, one for each task of a digest. The mail module knows kinds and codes as words.
CREATE TABLE mail_about (
    mail       BIGINT      NOT NULL,
    kind       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT      NOT NULL,
    code       VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (mail, kind, subject_id),
    KEY ix_mail_about_subject (kind, subject_id, mail),
    KEY ix_mail_about_code (code, mail),
    CONSTRAINT fk_mail_about_mail FOREIGN KEY (mail) REFERENCES outgoing_mail (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One row: where mail goes out, whether it does, and what the sender last met. Secrets are encrypted with a key that
-- stands in the configuration, not in the database.
CREATE TABLE mail_setting (
    id               TINYINT      NOT NULL,
    version          BIGINT       NOT NULL,
    host             VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    port             INT          NOT NULL DEFAULT 587,
    tls              VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'STARTTLS',
    user_name        VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    secret           VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    from_address     VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    from_name        VARCHAR(200) NOT NULL DEFAULT 'Đôn Đốc',
    divert_to        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    archive_address  VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    archive_host     VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    archive_port     INT          NOT NULL DEFAULT 993,
    archive_tls      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'TLS',
    archive_user     VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    archive_secret   VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    archive_folder   VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'INBOX',
    switched_on      BOOLEAN      NOT NULL DEFAULT FALSE,
    switched_by      BIGINT       NULL,
    switched_by_name VARCHAR(200) NOT NULL DEFAULT '',
    switched_at      DATETIME(6)  NULL,
    paused           BOOLEAN      NOT NULL DEFAULT FALSE,
    pause_reason     VARCHAR(500) NOT NULL DEFAULT '',
    paused_by        BIGINT       NULL,
    paused_by_name   VARCHAR(200) NOT NULL DEFAULT '',
    paused_at        DATETIME(6)  NULL,
    -- the circuit breaker, shared by all nodes; database UTC time
    fault            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    fault_reply      VARCHAR(500) NULL,
    fault_since      DATETIME(6)  NULL,
    fault_count      INT          NOT NULL DEFAULT 0,
    fault_until      DATETIME(6)  NULL,
    fault_ended_at   DATETIME(6)  NULL,
    sender_seen_at   DATETIME(6)  NULL,
    -- a restored or copied database meets a data folder with another mark, and starts paused
    instance_mark    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_mail_setting_one CHECK (id = 1),
    CONSTRAINT ck_mail_setting_tls CHECK (tls IN ('NONE', 'STARTTLS', 'TLS')),
    CONSTRAINT ck_mail_setting_archive_tls CHECK (archive_tls IN ('NONE', 'STARTTLS', 'TLS')),
    CONSTRAINT ck_mail_setting_fault CHECK (fault IS NULL OR fault IN ('UNREACHABLE', 'REFUSED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO mail_setting (id, version) VALUES (1, 0);

-- Addresses whose server said "no such mailbox". A later success clears the mark.
CREATE TABLE address_state (
    address       VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    domain        VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    hard_failures INT          NOT NULL,
    marked        BOOLEAN      NOT NULL,
    last_reply    VARCHAR(500) NOT NULL,
    failed_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (address),
    KEY ix_address_state_marked (marked, failed_at),
    KEY ix_address_state_domain (domain, failed_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The demo's mailbox: raw messages as its SMTP server took them. Empty everywhere else.
CREATE TABLE test_mail (
    id          BIGINT       NOT NULL,
    received_at DATETIME(6)  NOT NULL,
    sender      VARCHAR(254) NOT NULL,
    recipient   VARCHAR(254) NOT NULL,
    shown_to    VARCHAR(500) NOT NULL,
    subject     VARCHAR(500) NOT NULL,
    message_id  VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    raw         MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (id),
    KEY ix_test_mail_recipient (recipient, id),
    KEY ix_test_mail_message (message_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
