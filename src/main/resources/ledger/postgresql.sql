-- Statements only PostgreSQL has.

-- name: lock_subject
-- Until the commit ends nobody else reads this subject in order to change it, even if there is no row of it yet.
select pg_advisory_xact_lock(hashtextextended(:subject, 0));

-- name: keeps_commits
-- Whether a commit that returned is on disk and survives a page torn by a power cut.
select case when current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' then 1 else 0 end as keeps;
