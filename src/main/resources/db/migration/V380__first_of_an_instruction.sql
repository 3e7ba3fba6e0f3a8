-- Which task of an instruction to several agencies stands first in a list is read from one key, without sorting them.
ALTER TABLE task
    DROP KEY ix_task_folder,
    ADD KEY ix_task_folder (folder_id, list_at, id);
