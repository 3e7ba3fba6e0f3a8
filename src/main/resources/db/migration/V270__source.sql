-- Where a directive comes from: a paper, words that were said, the conclusion of a meeting, words noted on a paper.

INSERT INTO document_kind (sort_no, code, name, abbreviation, outside_decree) VALUES
    (201, 'YKCD', 'Ý kiến chỉ đạo', NULL, TRUE),
    (202, 'KLCH', 'Kết luận cuộc họp', NULL, TRUE),
    (203, 'BP', 'Bút phê', NULL, TRUE);

ALTER TABLE directive
    ADD COLUMN source           VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PAPER',
    ADD COLUMN occasion         VARCHAR(300)  NULL COMMENT 'which meeting, on what occasion it was said',
    ADD COLUMN participants     VARCHAR(1000) NULL,
    ADD COLUMN noted_by         VARCHAR(100)  NULL COMMENT 'who wrote down what was said',
    ADD COLUMN paper_number     VARCHAR(42)   NULL COMMENT 'the paper that confirms what was said, or on which it was noted',
    ADD COLUMN paper_key        VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN paper_issuer     VARCHAR(200)  NULL,
    ADD COLUMN paper_issuer_key VARCHAR(220)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN paper_on         DATE          NULL,
    ADD COLUMN paper_year       SMALLINT      NULL,
    ADD COLUMN paper_subject    VARCHAR(500)  NULL,
    ADD CONSTRAINT ck_directive_source CHECK (source IN ('PAPER', 'ORAL', 'MEETING', 'NOTE'));

ALTER TABLE directive
    ADD COLUMN paper_search VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (REPLACE(paper_key, '/', '')) STORED,
    -- one paper confirms one thing that was said; notes may stand on one paper in any number
    ADD COLUMN confirming_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin
        GENERATED ALWAYS AS (IF(source = 'NOTE', NULL, paper_key)) STORED,
    ADD COLUMN title_tail VARCHAR(300)
        GENERATED ALWAYS AS (CONCAT(COALESCE(CONCAT(' số ', number_symbol), ''),
            IF(source = 'PAPER', '', CONCAT(' của ', issuer_name)))) STORED
        COMMENT 'what follows the kind where a directive is quoted',
    ADD UNIQUE KEY uk_directive_confirming (paper_issuer_key, paper_year, confirming_key),
    ADD KEY ix_directive_paper (paper_search),
    ADD KEY ix_directive_source (source, issued_on, id);
