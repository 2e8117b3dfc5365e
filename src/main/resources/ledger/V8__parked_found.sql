-- Parked messages are found by who sent them and what they are about, as far as that could be told; empty for those parked before.
alter table parked add column sender text not null default '';          -- the application that sent it (MSH-3), or its name
alter table parked add column sender_facility text not null default ''; -- where that stands (MSH-4)
alter table parked add column facility text not null default '';        -- the stay it is about: who numbered it
alter table parked add column number text not null default '';          -- its number there
create index parked_by_control_id on parked (control_id, parked_at) where settled_at is null;
create index parked_by_stay on parked (number, parked_at) where settled_at is null;
create index parked_by_sender on parked (sender, parked_at) where settled_at is null;
create index parked_by_code on parked (code, parked_at, id) where settled_at is null;
-- Counting them needs nothing but the index.
drop index parked_group;
create index parked_group on parked (code, feed, parked_at) where settled_at is null;
