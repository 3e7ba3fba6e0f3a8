-- "Việc định kỳ": a task that comes back. The first task is what the office gave and the pattern of the others.
CREATE TABLE task_recurrence (
    id           BIGINT       NOT NULL,
    first_task   BIGINT       NOT NULL,
    ends_on      DATE         NULL COMMENT 'no period with a later day appears',
    end_document VARCHAR(200) NOT NULL DEFAULT '',
    after_day    DATE         NOT NULL COMMENT 'only later days appear: a changed rule touches what is to come',
    trouble      VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL
        COMMENT 'why the newest period waits as a draft: the key of the words',
    version      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_task_recurrence_first (first_task),
    CONSTRAINT fk_task_recurrence_first FOREIGN KEY (first_task) REFERENCES task (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE task_recurrence_beat (
    recurrence_id BIGINT      NOT NULL,
    beat          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'QUARTER:3:15',
    PRIMARY KEY (recurrence_id, beat),
    CONSTRAINT fk_task_recurrence_beat_recurrence FOREIGN KEY (recurrence_id) REFERENCES task_recurrence (id)
        ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One row for each period that has appeared: however often and on however many nodes the job runs, never two.
CREATE TABLE task_period (
    recurrence_id BIGINT      NOT NULL,
    beat          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day           DATE        NOT NULL COMMENT 'as the rule says it, before days off move the deadline',
    task_id       BIGINT      NOT NULL,
    PRIMARY KEY (recurrence_id, beat, day),
    UNIQUE KEY uk_task_period_task (task_id)
) COMMENT = 'append-only' DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
