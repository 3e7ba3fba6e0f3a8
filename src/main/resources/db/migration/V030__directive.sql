-- The register of directives (Nghị định 30/2020/NĐ-CP, Phụ lục VI part II), their files, readers and dispatch.

CREATE TABLE document_kind (
    code            VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name            VARCHAR(60)  NOT NULL,
    abbreviation    VARCHAR(10)  NULL COMMENT 'as printed in a symbol; two of the 29 kinds have none',
    sort_no         SMALLINT     NOT NULL,
    outside_decree  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'ngoài NĐ 30',
    PRIMARY KEY (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

INSERT INTO document_kind (sort_no, code, name, abbreviation, outside_decree) VALUES
    (1, 'NQ', 'Nghị quyết (cá biệt)', 'NQ', FALSE),
    (2, 'QD', 'Quyết định (cá biệt)', 'QĐ', FALSE),
    (3, 'CT', 'Chỉ thị', 'CT', FALSE),
    (4, 'QC', 'Quy chế', 'QC', FALSE),
    (5, 'QYD', 'Quy định', 'QyĐ', FALSE),
    (6, 'TC', 'Thông cáo', 'TC', FALSE),
    (7, 'TB', 'Thông báo', 'TB', FALSE),
    (8, 'HD', 'Hướng dẫn', 'HD', FALSE),
    (9, 'CTR', 'Chương trình', 'CTr', FALSE),
    (10, 'KH', 'Kế hoạch', 'KH', FALSE),
    (11, 'PA', 'Phương án', 'PA', FALSE),
    (12, 'DEAN', 'Đề án', 'ĐA', FALSE),
    (13, 'DUAN', 'Dự án', 'DA', FALSE),
    (14, 'BC', 'Báo cáo', 'BC', FALSE),
    (15, 'BB', 'Biên bản', 'BB', FALSE),
    (16, 'TTR', 'Tờ trình', 'TTr', FALSE),
    (17, 'HDONG', 'Hợp đồng', 'HĐ', FALSE),
    (18, 'CV', 'Công văn', NULL, FALSE),
    (19, 'CD', 'Công điện', 'CĐ', FALSE),
    (20, 'BGN', 'Bản ghi nhớ', 'BGN', FALSE),
    (21, 'BTT', 'Bản thỏa thuận', 'BTT', FALSE),
    (22, 'GUQ', 'Giấy ủy quyền', 'GUQ', FALSE),
    (23, 'GM', 'Giấy mời', 'GM', FALSE),
    (24, 'GGT', 'Giấy giới thiệu', 'GGT', FALSE),
    (25, 'GNP', 'Giấy nghỉ phép', 'GNP', FALSE),
    (26, 'PG', 'Phiếu gửi', 'PG', FALSE),
    (27, 'PC', 'Phiếu chuyển', 'PC', FALSE),
    (28, 'PB', 'Phiếu báo', 'PB', FALSE),
    (29, 'TCONG', 'Thư công', NULL, FALSE),
    (101, 'KL', 'Kết luận', 'KL', TRUE),
    (102, 'LUAT', 'Luật', NULL, TRUE),
    (103, 'ND', 'Nghị định', 'NĐ', TRUE),
    (104, 'TT', 'Thông tư', 'TT', TRUE),
    (105, 'VBD', 'Văn bản của Đảng', NULL, TRUE),
    (106, 'VBHD', 'Văn bản của Hội đồng nhân dân', NULL, TRUE);

CREATE TABLE directive (
    id                  BIGINT       NOT NULL,
    version             BIGINT       NOT NULL,
    direction           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind                VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number_symbol       VARCHAR(42)  NULL COMMENT 'số, ký hiệu as shown: 340/KH-UBND',
    number_key          VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'without case, spaces, hyphens, marks',
    number_search       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (REPLACE(number_key, '/', '')) STORED,
    issuer              BIGINT       NULL COMMENT 'agency, if the register has it',
    issuer_name         VARCHAR(200) NOT NULL,
    issuer_key          VARCHAR(220) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_on           DATE         NOT NULL,
    issued_year         SMALLINT     NOT NULL,
    subject             VARCHAR(500) NOT NULL,
    signatory           VARCHAR(50)  NULL,
    signatory_title     VARCHAR(100) NULL,
    urgency             VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issuing_level       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    field_id            BIGINT       NULL,
    responsible_leader  BIGINT       NULL,
    language            VARCHAR(30)  NOT NULL,
    page_count          SMALLINT     NULL,
    copies              SMALLINT     NULL,
    sheets              SMALLINT     NULL,
    description         VARCHAR(500) NULL,
    reply_due_on        DATE         NULL COMMENT 'hạn trả lời văn bản',
    arrival_book        VARCHAR(30)  NULL,
    arrival_year        SMALLINT     NULL,
    arrival_no          INT          NULL,
    arrival_on          DATE         NULL,
    registered_by       BIGINT       NULL,
    registered_at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_directive_number (issuer_key, issued_year, number_key),
    UNIQUE KEY uk_directive_arrival (arrival_book, arrival_year, arrival_no),
    KEY ix_directive_issued (issued_on, id),
    KEY ix_directive_search (number_search),
    CONSTRAINT fk_directive_kind FOREIGN KEY (kind) REFERENCES document_kind (code),
    CONSTRAINT ck_directive_direction CHECK (direction IN ('OUTGOING', 'INCOMING')),
    CONSTRAINT ck_directive_urgency CHECK (urgency IN ('NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS')),
    CONSTRAINT ck_directive_arrival CHECK (direction = 'INCOMING' OR arrival_no IS NULL)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE directive_file (
    directive_id  BIGINT      NOT NULL,
    file_id       BIGINT      NOT NULL,
    sort_no       SMALLINT    NOT NULL,
    added_at      DATETIME(6) NOT NULL,
    removed_at    DATETIME(6) NULL COMMENT 'replaced or removed; the row stays for the history',
    PRIMARY KEY (directive_id, file_id),
    CONSTRAINT fk_directive_file_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE directive_reader (
    directive_id  BIGINT NOT NULL,
    agency_id     BIGINT NOT NULL,
    PRIMARY KEY (directive_id, agency_id),
    KEY ix_directive_reader_agency (agency_id, directive_id),
    CONSTRAINT fk_directive_reader_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE directive_dispatch (
    id             BIGINT       NOT NULL,
    directive_id   BIGINT       NOT NULL,
    dispatched_on  DATE         NOT NULL,
    receiver       VARCHAR(200) NOT NULL,
    received_by    VARCHAR(100) NULL COMMENT 'ký nhận',
    note           VARCHAR(500) NULL,
    recorded_by    BIGINT       NULL,
    recorded_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_directive_dispatch (directive_id, dispatched_on),
    CONSTRAINT fk_directive_dispatch_directive FOREIGN KEY (directive_id) REFERENCES directive (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Series of numbers that start again each year: arrival books, task codes.
CREATE TABLE number_series (
    name     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    year     SMALLINT    NOT NULL,
    last_no  INT         NOT NULL,
    PRIMARY KEY (name, year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
