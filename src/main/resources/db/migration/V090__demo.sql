-- The demo office: how far its clock is ahead of the machine's, how far it has lived, and when it was filled. Empty
-- everywhere else.

CREATE TABLE demo_office (
  id TINYINT NOT NULL,
  ahead_ms BIGINT NOT NULL COMMENT 'business time minus the machine''s time',
  reached DATETIME(6) NOT NULL COMMENT 'the last business time that the demo is known to have seen',
  seeded_at DATETIME(6) NULL COMMENT 'business time of the first start, when the office was whole',
  PRIMARY KEY (id),
  CONSTRAINT ck_demo_office_one CHECK (id = 1)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
