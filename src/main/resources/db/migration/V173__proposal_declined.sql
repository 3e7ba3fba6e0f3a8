-- "Không đồng ý": a declined proposal stays with its reason until its task moves on, so that whoever proposed reads it.
ALTER TABLE proposal
    ADD COLUMN declined_at    DATETIME(6)   NULL COMMENT 'null while it waits',
    ADD COLUMN decliner_name  VARCHAR(120)  NULL,
    ADD COLUMN decline_reason VARCHAR(2000) NULL;
