-- Who: the agencies with their dates and successors, the people with their posts, accounts, rights and fields.
-- Business dates are days of Asia/Ho_Chi_Minh, both ends inclusive; instants are UTC.

CREATE TABLE agency (
  id BIGINT NOT NULL,
  parent_id BIGINT NULL,
  owner_id BIGINT NOT NULL COMMENT 'the agency itself, or for an internal unit the agency it belongs to',
  code VARCHAR(35) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'electronic identity code (QĐ 20/2020/QĐ-TTg); units have none',
  name VARCHAR(200) NOT NULL,
  short_name VARCHAR(80) NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mailbox VARCHAR(254) NULL,
  phone VARCHAR(40) NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_agency_code (code),
  KEY ix_agency_parent (parent_id),
  KEY ix_agency_owner (owner_id),
  KEY ix_agency_kind (kind, valid_from),
  CONSTRAINT fk_agency_parent FOREIGN KEY (parent_id) REFERENCES agency (id),
  CONSTRAINT fk_agency_owner FOREIGN KEY (owner_id) REFERENCES agency (id),
  CONSTRAINT ck_agency_dates CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT ck_agency_unit CHECK (kind <> 'UNIT' OR parent_id IS NOT NULL)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE agency_alias (
  agency_id BIGINT NOT NULL,
  position INT NOT NULL,
  alias VARCHAR(200) NOT NULL,
  PRIMARY KEY (agency_id, position),
  KEY ix_agency_alias_alias (alias),
  CONSTRAINT fk_agency_alias_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE agency_succession (
  id BIGINT NOT NULL,
  predecessor_id BIGINT NOT NULL,
  successor_id BIGINT NULL COMMENT 'none: abolished without a successor',
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  takes_effect DATE NOT NULL COMMENT 'first day of the successor',
  document VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_agency_succession_pair (predecessor_id, successor_id),
  KEY ix_agency_succession_successor (successor_id),
  CONSTRAINT fk_agency_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES agency (id),
  CONSTRAINT fk_agency_succession_successor FOREIGN KEY (successor_id) REFERENCES agency (id),
  CONSTRAINT ck_agency_succession_other CHECK (successor_id IS NULL OR successor_id <> predecessor_id),
  CONSTRAINT ck_agency_succession_kind CHECK ((successor_id IS NULL) = (kind = 'ABOLISHED'))
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE agency_group (
  id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_agency_group_name (name)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

-- A rule: every agency of the kind that is valid on the day asked for.
CREATE TABLE agency_group_kind (
  group_id BIGINT NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (group_id, kind),
  CONSTRAINT fk_agency_group_kind_group FOREIGN KEY (group_id) REFERENCES agency_group (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE agency_group_member (
  group_id BIGINT NOT NULL,
  agency_id BIGINT NOT NULL,
  PRIMARY KEY (group_id, agency_id),
  KEY ix_agency_group_member_agency (agency_id),
  CONSTRAINT fk_agency_group_member_group FOREIGN KEY (group_id) REFERENCES agency_group (id),
  CONSTRAINT fk_agency_group_member_agency FOREIGN KEY (agency_id) REFERENCES agency (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE person (
  id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  email VARCHAR(254) NULL,
  phone VARCHAR(40) NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY ix_person_name (name),
  KEY ix_person_email (email)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE account (
  person_id BIGINT NOT NULL,
  user_name VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  skeleton VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'what the eye reads: look-alikes are refused',
  password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'none until activated',
  password_at DATETIME(6) NULL,
  disabled BOOLEAN NOT NULL DEFAULT FALSE,
  authority_version BIGINT NOT NULL COMMENT 'sessions of an older version end',
  authority_at DATETIME(6) NOT NULL COMMENT 'database time of the last change of authority_version',
  last_sign_in_at DATETIME(6) NULL,
  last_post_id BIGINT NULL COMMENT 'the post chosen last',
  language VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'vi',
  colours VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SYSTEM',
  version BIGINT NOT NULL,
  PRIMARY KEY (person_id),
  UNIQUE KEY uk_account_user_name (user_name),
  UNIQUE KEY uk_account_skeleton (skeleton),
  KEY ix_account_authority_at (authority_at),
  CONSTRAINT fk_account_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE post (
  id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  role VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(100) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NULL,
  confirmed BOOLEAN NOT NULL COMMENT 'false: given by an administrator, waits for an office leader',
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  KEY ix_post_person (person_id),
  KEY ix_post_unit (unit_id, role),
  KEY ix_post_role (role),
  CONSTRAINT fk_post_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT fk_post_unit FOREIGN KEY (unit_id) REFERENCES agency (id),
  CONSTRAINT ck_post_dates CHECK (valid_to IS NULL OR valid_to >= valid_from)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE work_field (
  id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  retired BOOLEAN NOT NULL DEFAULT FALSE,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_work_field_name (name)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE field_duty (
  id BIGINT NOT NULL,
  field_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NULL,
  document VARCHAR(200) NOT NULL DEFAULT '',
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_field_duty_from (field_id, valid_from),
  KEY ix_field_duty_person (person_id),
  CONSTRAINT fk_field_duty_field FOREIGN KEY (field_id) REFERENCES work_field (id),
  CONSTRAINT fk_field_duty_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT ck_field_duty_dates CHECK (valid_to IS NULL OR valid_to >= valid_from)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

CREATE TABLE role_right (
  role VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  right_code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (role, right_code)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

-- One row: what actors are derived from, besides their own account (the table of rights, agency names). Raised at each
-- change, so that every node re-reads at the next request.
CREATE TABLE authority_rules (
  id TINYINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ck_authority_rules_one CHECK (id = 1)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

INSERT INTO authority_rules (id, version) VALUES (1, 1);

CREATE TABLE one_time_code (
  id BIGINT NOT NULL,
  purpose VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id BIGINT NULL COMMENT 'none: the first administrator',
  code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what may exist once only',
  email VARCHAR(254) NULL COMMENT 'the address to be confirmed',
  made_by BIGINT NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_one_time_code_hash (code_hash),
  UNIQUE KEY uk_one_time_code_slot (slot),
  KEY ix_one_time_code_person (person_id, purpose),
  CONSTRAINT fk_one_time_code_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

-- Wrong passwords, counted by what was typed and where it came from; the key is a hash, so that no name is kept.
CREATE TABLE sign_in_failure (
  counter_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failures INT NOT NULL,
  last_at DATETIME(6) NOT NULL,
  not_before DATETIME(6) NOT NULL COMMENT 'the next password is not looked at earlier',
  allowed BOOLEAN NOT NULL COMMENT 'whether the last one was looked at',
  PRIMARY KEY (counter_key),
  KEY ix_sign_in_failure_last_at (last_at)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

-- A browser from which a person has signed in before: the delays that others cause do not bind it.
CREATE TABLE known_device (
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id BIGINT NOT NULL,
  last_at DATETIME(6) NOT NULL,
  PRIMARY KEY (token_hash),
  KEY ix_known_device_person (person_id),
  CONSTRAINT fk_known_device_person FOREIGN KEY (person_id) REFERENCES person (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

-- "Quên mật khẩu": what was typed waits here, so that the answer costs the same whether the name exists or not.
CREATE TABLE reset_request (
  id BIGINT NOT NULL,
  typed VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;

-- The default table of rights (docs/decisions/0010-who-grants-what.md); the office edits it on one screen.
INSERT INTO role_right (role, right_code) VALUES
  ('CHAIR', 'DECIDE'), ('CHAIR', 'READ_ALL'), ('CHAIR', 'READ_FIGURES'), ('CHAIR', 'URGE'),
  ('VICE_CHAIR', 'DECIDE_IN_FIELD'), ('VICE_CHAIR', 'READ_ALL'), ('VICE_CHAIR', 'READ_FIGURES'), ('VICE_CHAIR', 'URGE'),
  ('OFFICE_LEADER', 'REGISTER_DIRECTIVE'), ('OFFICE_LEADER', 'DRAFT_TASK'), ('OFFICE_LEADER', 'DECIDE'),
  ('OFFICE_LEADER', 'READ_ALL'), ('OFFICE_LEADER', 'READ_FIGURES'), ('OFFICE_LEADER', 'URGE'),
  ('OFFICE_LEADER', 'ENTER_FOR_AGENCY'), ('OFFICE_LEADER', 'MANAGE_AGENCIES'), ('OFFICE_LEADER', 'MANAGE_ACCOUNTS'),
  ('OFFICE_LEADER', 'MANAGE_RIGHTS'), ('OFFICE_LEADER', 'MANAGE_CALENDAR'), ('OFFICE_LEADER', 'MANAGE_POLICY'),
  ('OFFICE_LEADER', 'SWITCH_MAIL'), ('OFFICE_LEADER', 'READ_MAIL_LOG'),
  ('OFFICER', 'REGISTER_DIRECTIVE'), ('OFFICER', 'DRAFT_TASK'), ('OFFICER', 'PROPOSE'), ('OFFICER', 'READ_ALL'),
  ('OFFICER', 'READ_FIGURES'), ('OFFICER', 'URGE'), ('OFFICER', 'ENTER_FOR_AGENCY'), ('OFFICER', 'READ_MAIL_LOG'),
  ('CLERK', 'REGISTER_DIRECTIVE'), ('CLERK', 'DRAFT_TASK'), ('CLERK', 'READ_ALL'),
  ('AGENCY_LEADER', 'READ_AGENCY'), ('AGENCY_LEADER', 'ACKNOWLEDGE'), ('AGENCY_LEADER', 'REPORT'), ('AGENCY_LEADER', 'CLAIM'),
  ('FOCAL_POINT', 'READ_AGENCY'), ('FOCAL_POINT', 'ACKNOWLEDGE'), ('FOCAL_POINT', 'REPORT'), ('FOCAL_POINT', 'CLAIM'),
  ('AGENCY_STAFF', 'READ_AGENCY'), ('AGENCY_STAFF', 'REPORT'),
  ('EMULATION_BOARD', 'READ_FIGURES'),
  ('ADMINISTRATOR', 'MANAGE_AGENCIES'), ('ADMINISTRATOR', 'MANAGE_ACCOUNTS'), ('ADMINISTRATOR', 'MANAGE_RIGHTS'),
  ('ADMINISTRATOR', 'MANAGE_CALENDAR'), ('ADMINISTRATOR', 'MANAGE_MAIL'),
  ('INSPECTOR', 'READ_ALL'), ('INSPECTOR', 'READ_FIGURES'), ('INSPECTOR', 'READ_MAIL_LOG');

-- The three groups that nearly every directive names; the office may change them.
INSERT INTO agency_group (id, name, version) VALUES
  (1, 'Các sở, ban, ngành', 0), (2, 'UBND các xã, phường', 0), (3, 'UBND các huyện, thành phố', 0);
INSERT INTO agency_group_kind (group_id, kind) VALUES
  (1, 'DEPARTMENT'), (1, 'BOARD'), (2, 'COMMUNE'), (3, 'DISTRICT');
