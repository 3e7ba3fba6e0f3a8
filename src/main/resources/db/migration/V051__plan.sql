-- Budget lines of a plan: exact đồng.

CREATE TABLE budget_line (
    directive_id      BIGINT       NOT NULL,
    ordinal           SMALLINT     NOT NULL,
    section           VARCHAR(200) NOT NULL COMMENT 'I. Hoạt động chuyển tiếp',
    number            VARCHAR(10)  NOT NULL COMMENT 'as printed; empty for a sub-row without one',
    content           VARCHAR(500) NOT NULL,
    central           DECIMAL(18)  NOT NULL COMMENT 'ngân sách trung ương, đồng',
    local_investment  DECIMAL(18)  NOT NULL COMMENT 'ngân sách địa phương, đầu tư phát triển',
    local_recurrent   DECIMAL(18)  NOT NULL COMMENT 'ngân sách địa phương, sự nghiệp',
    other             DECIMAL(18)  NOT NULL,
    lead_text         VARCHAR(200) NOT NULL,
    coordinating_text VARCHAR(500) NOT NULL,
    PRIMARY KEY (directive_id, ordinal)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
