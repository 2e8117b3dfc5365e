-- Statements only SQLite has.

-- name: begin
-- Takes the right to write at once, so that no commit fails half-way because another writer was faster.
begin immediate;

-- name: commit
commit;

-- name: rollback
rollback;

-- name: only_read
pragma query_only = on;

-- name: write_back_seldom
-- Pages written back from the log in one go: often touched ones are then written once, not at every thousandth page.
pragma wal_autocheckpoint = 8000;
