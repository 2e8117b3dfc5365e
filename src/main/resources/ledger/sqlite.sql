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

-- name: keep_log_small
-- Bytes the log file keeps after it was written back; it is cut to that.
pragma journal_size_limit = 33554432;

-- name: free_pages
select freelist_count as count from pragma_freelist_count;

-- name: give_back
-- Some 2 MiB in one go, in some tens of milliseconds: no writer waits long for it.
pragma incremental_vacuum(500);

-- name: write_back
pragma wal_checkpoint(passive);
