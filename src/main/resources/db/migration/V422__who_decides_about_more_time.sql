-- Who decides about more time where that differs by issuing level or field from the policies for all. Decision 0050.
-- Rows are only added: of one level and field the one with the latest valid_from not after a day holds on it, of two with
-- the same day the later entered one.
CREATE TABLE extension_measure (
    id            BIGINT       NOT NULL,
    issuing_level VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'null: every level',
    field_id      BIGINT       NULL COMMENT 'null: every field',
    level_key     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin
                               GENERATED ALWAYS AS (CASE WHEN issuing_level IS NULL THEN '' ELSE issuing_level END) STORED,
    field_key     BIGINT       GENERATED ALWAYS AS (CASE WHEN field_id IS NULL THEN 0 ELSE field_id END) STORED,
    version       INT          NOT NULL COMMENT 'the how many-th row of its level and field',
    times         INT          NULL COMMENT 'so many grants of a task are the head of the office''s; 0: none; null: the row ends',
    days          INT          NULL COMMENT 'so many working days in all; 0: none; null: the row ends',
    valid_from    DATE         NOT NULL,
    document      VARCHAR(300) NOT NULL,
    decided_by    VARCHAR(200) NOT NULL,
    decided_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_extension_measure_version (level_key, field_key, version),
    CONSTRAINT fk_extension_measure_field FOREIGN KEY (field_id) REFERENCES work_field (id),
    CONSTRAINT ck_extension_measure_level CHECK (issuing_level IN ('GOVERNMENT', 'PARTY', 'COUNCIL', 'PROVINCE')),
    CONSTRAINT ck_extension_measure_scope CHECK (issuing_level IS NOT NULL OR field_id IS NOT NULL),
    CONSTRAINT ck_extension_measure_both CHECK ((times IS NULL) = (days IS NULL) AND (times IS NULL OR (times = 0) = (days = 0))),
    CONSTRAINT ck_extension_measure_least CHECK (times IS NULL OR (times >= 0 AND days >= 0))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci COMMENT = 'append-only';
