-- Who opened the dry run on which business day: an office leader switches mail on after he has looked.

CREATE TABLE reminder_look (
    person_id BIGINT      NOT NULL,
    day       DATE        NOT NULL,
    seen_at   DATETIME(6) NOT NULL COMMENT 'business time',
    PRIMARY KEY (person_id, day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci COMMENT = 'append-only';
