-- The Office leads tasks like any agency, and its head is then the head before whom claims and refusals are laid
-- (docs/decisions/0014-the-head-approves.md): he acknowledges, reports and claims for the Office itself and for no other.
INSERT IGNORE INTO role_right (role, right_code) VALUES
  ('OFFICE_LEADER', 'ACKNOWLEDGE'), ('OFFICE_LEADER', 'REPORT'), ('OFFICE_LEADER', 'CLAIM');

-- "VP nhập hộ": the paper from which the office entered a refusal is marked on it as on a claim.
ALTER TABLE task_refusal ADD COLUMN entered_from VARCHAR(100) NULL;
