-- What is settled for long loses its content and keeps its proof; what came in and left on a day can be added up.
alter table stay add column purged_at text; -- when its content was removed; empty while it is there
create index patient_stay_by_stay on patient_stay (stay_key);
create index stay_by_departure on stay (left_at, stay_key) where left_at is not null;
-- In the order in which they fell silent; small, for what is purged leaves it.
create index stay_to_purge on stay (changed_at, stay_key) where purged_at is null and state in ('LEFT', 'CANCELLED');

alter table receipt add column about text not null default 'EARLIER'; -- what the message was about: STAY, NO_STAY, PARKED; EARLIER: not noted
alter table receipt add column subject text not null default ''; -- key of the stay, or id of the parked message
create index receipt_by_day on receipt (received_at);

alter table delivery add column silences integer not null default 0; -- resends since anything was heard

alter table parked add column purged_at text; -- when its bytes were removed; empty while they are there
create index parked_group on parked (feed, code) where settled_at is null;
create index parked_to_purge on parked (settled_at) where settled_at is not null and purged_at is null;
