-- "Cần xác nhận" stands by how long a claim has waited; what was never claimed comes last in that order.
ALTER TABLE task
    ADD COLUMN waits_since DATE GENERATED ALWAYS AS (COALESCE(claimed_on, '9999-12-31')) STORED,
    ADD KEY ix_task_waits (state, waits_since, id);
