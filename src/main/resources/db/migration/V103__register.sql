-- Books of incoming papers as data; the fields of NĐ 30/2020, Phụ lục VI that were missing; a dispatch to an agency of the
-- register, with its signature and the agency's own Tiếp nhận.

CREATE TABLE arrival_book (
    code     VARCHAR(30)  NOT NULL,
    name     VARCHAR(100) NOT NULL,
    sort_no  INT          NOT NULL COMMENT 'also its number in the history',
    PRIMARY KEY (code),
    UNIQUE KEY uk_arrival_book_name (name),
    UNIQUE KEY uk_arrival_book_sort (sort_no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO arrival_book (code, name, sort_no) VALUES ('DEN', 'Sổ văn bản đến', 1);

ALTER TABLE directive
    ADD COLUMN file_code   VARCHAR(39)   NULL COMMENT 'mã hồ sơ: agency 13, year 4, symbol 20',
    ADD COLUMN doc_ordinal SMALLINT      NULL COMMENT 'số thứ tự văn bản trong hồ sơ',
    ADD COLUMN recipients  VARCHAR(1000) NULL COMMENT 'nơi nhận';

ALTER TABLE directive_dispatch
    ADD COLUMN agency_id BIGINT NULL COMMENT 'agency of the register; null for a receiver outside it',
    ADD CONSTRAINT fk_directive_dispatch_agency FOREIGN KEY (agency_id) REFERENCES agency (id);

-- Written by the task module when a lead agency acknowledges a task of the directive; the first one counts.
CREATE TABLE directive_acknowledgement (
    directive_id     BIGINT       NOT NULL,
    agency_id        BIGINT       NOT NULL,
    acknowledged_on  DATE         NOT NULL,
    acknowledged_by  VARCHAR(200) NULL COMMENT 'null where the office entered it from a paper',
    PRIMARY KEY (directive_id, agency_id),
    CONSTRAINT fk_directive_acknowledgement_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO directive_acknowledgement (directive_id, agency_id, acknowledged_on, acknowledged_by)
SELECT t.directive_id, a.agency_id, MIN(t.acknowledged_on), NULL
FROM task t JOIN task_agency a ON a.task_id = t.id AND a.relation = 'LEAD'
WHERE t.acknowledged_on IS NOT NULL
GROUP BY t.directive_id, a.agency_id;
