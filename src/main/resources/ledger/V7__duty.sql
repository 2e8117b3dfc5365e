-- Which of the hubs that share this ledger does what only one of them should do. Renewed every few seconds, and so also
-- the proof that the ledger can be written.
create table duty (
    name       text not null primary key, -- what is to be done: alerts
    holder     text not null,             -- which hub does it
    held_until text not null              -- over, any hub may take it
) ${by_key};
