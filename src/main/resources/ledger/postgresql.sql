-- Statements only PostgreSQL has.

-- name: lock_subject
-- Until the commit ends nobody else reads this subject in order to change it, even if there is no row of it yet.
select pg_advisory_xact_lock(hashtextextended(:subject, 0));
