-- As V046 for the files of progress reports, whose table comes after it.
ALTER TABLE progress_report_file
    ADD CONSTRAINT fk_progress_report_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id);
