-- Văn bản đã ký: what the office notes when it confirms a draft that was signed; an officer's proposal carries it too.

ALTER TABLE task_claim
    ADD COLUMN signed_number VARCHAR(60) NULL COMMENT 'số, ký hiệu văn bản đã ký',
    ADD COLUMN signed_on     DATE        NULL,
    ADD CONSTRAINT ck_task_claim_signed CHECK ((signed_number IS NULL) = (signed_on IS NULL));

ALTER TABLE proposal
    ADD COLUMN signed_number VARCHAR(60) NULL,
    ADD COLUMN signed_on     DATE        NULL;
