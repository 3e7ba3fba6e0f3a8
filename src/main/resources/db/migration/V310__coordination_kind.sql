-- "Phối hợp": the agency that has the task helps a "bên chủ trì", which is an agency of the register or somebody outside it.
-- "Trình UBND": the product is a draft that the Committee or its chair signs.

ALTER TABLE task
    ADD COLUMN task_kind        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ORDINARY',
    ADD COLUMN presiding_agency BIGINT       NULL COMMENT 'bên chủ trì, of the register',
    ADD COLUMN presiding_name   VARCHAR(200) NULL COMMENT 'bên chủ trì outside the register',
    ADD COLUMN for_signature    BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'the product is a draft to be signed',
    ADD CONSTRAINT fk_task_presiding FOREIGN KEY (presiding_agency) REFERENCES agency (id),
    ADD CONSTRAINT ck_task_presiding CHECK (state = 'DRAFT'
        OR (task_kind = 'COORDINATION') = (presiding_agency IS NOT NULL OR presiding_name IS NOT NULL));

-- Both kinds are counted apart, and what waits to be signed has its own count.
ALTER TABLE task_summary
    ADD COLUMN task_kind     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ORDINARY' AFTER issuing_level,
    ADD COLUMN for_signature BOOLEAN     NOT NULL DEFAULT FALSE AFTER task_kind;

ALTER TABLE task_summary
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (agency_id, relation, following_officer, state, effective_on, effective_at, claim, field_id, issuing_level,
        task_kind, for_signature, mistaken);
