-- Lịch trực: who is on duty for an agency, from-to, and under which number.

CREATE TABLE duty_shift (
    id           BIGINT       NOT NULL,
    agency_id    BIGINT       NOT NULL,
    person_id    BIGINT       NOT NULL,
    phone        VARCHAR(40)  NOT NULL COMMENT 'where he is reached in these days; his own or the duty room''s',
    from_on      DATE         NOT NULL,
    to_on        DATE         NOT NULL COMMENT 'the last day, inclusive',
    version      BIGINT       NOT NULL DEFAULT 0,
    entered_by   BIGINT       NULL,
    enterer_name VARCHAR(120) NOT NULL,
    entered_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_duty_shift_agency (agency_id, to_on, from_on),
    KEY ix_duty_shift_days (to_on, from_on),
    CONSTRAINT ck_duty_shift_days CHECK (to_on >= from_on),
    CONSTRAINT fk_duty_shift_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
