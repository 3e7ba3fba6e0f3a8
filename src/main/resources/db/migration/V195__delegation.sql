-- "A thay B": somebody acts in another's post while its holder is away, for some days, by a document. A row is never
-- rewritten except to end it earlier; without rows in delegation_right and delegation_field it is for all of the post.
CREATE TABLE delegation (
  id BIGINT NOT NULL,
  post_id BIGINT NOT NULL COMMENT 'of the absent holder',
  delegate_post_id BIGINT NOT NULL COMMENT 'the own post of whoever stands in; the delegation falls with either post',
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  document VARCHAR(200) NOT NULL,
  revoked BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'ended at once, before valid_to',
  given_by BIGINT NULL,
  given_at DATETIME(6) NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY ix_delegation_post (post_id, valid_to),
  KEY ix_delegation_delegate (delegate_post_id, valid_to),
  KEY ix_delegation_valid_to (valid_to),
  CONSTRAINT fk_delegation_post FOREIGN KEY (post_id) REFERENCES post (id),
  CONSTRAINT fk_delegation_delegate FOREIGN KEY (delegate_post_id) REFERENCES post (id),
  CONSTRAINT ck_delegation_dates CHECK (valid_to >= valid_from),
  CONSTRAINT ck_delegation_other CHECK (post_id <> delegate_post_id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE delegation_right (
  delegation_id BIGINT NOT NULL,
  right_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (delegation_id, right_code),
  CONSTRAINT fk_delegation_right_delegation FOREIGN KEY (delegation_id) REFERENCES delegation (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE delegation_field (
  delegation_id BIGINT NOT NULL,
  field_id BIGINT NOT NULL,
  PRIMARY KEY (delegation_id, field_id),
  CONSTRAINT fk_delegation_field_delegation FOREIGN KEY (delegation_id) REFERENCES delegation (id),
  CONSTRAINT fk_delegation_field_field FOREIGN KEY (field_id) REFERENCES work_field (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
