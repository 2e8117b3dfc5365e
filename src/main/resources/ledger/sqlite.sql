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
