-- Where the root of each closed day went: to the inspectors by mail, to a file outside the database.
CREATE TABLE history_root_left (
    day     DATE         NOT NULL,
    way     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    left_on DATE         NOT NULL COMMENT 'the business day on which it left: one mail a day at most',
    left_at DATETIME(6)  NOT NULL COMMENT 'business time',
    place   VARCHAR(500) NOT NULL COMMENT 'the names of the inspectors, or the path of the file',
    PRIMARY KEY (day, way),
    KEY ix_history_root_left (way, left_on),
    CONSTRAINT ck_history_root_left_way CHECK (way IN ('MAIL', 'FILE'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci COMMENT = 'append-only';
