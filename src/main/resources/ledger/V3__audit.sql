-- Who did what, to what, and why. Lines are only ever added: triggers (V3.1) refuse all else, and the chain of hashes shows
-- what was done to a line all the same. Empty text stands for nothing, so that each column enters the hash as it is.
create table audit (
    seq               ${number} not null primary key, -- 1 for the first, one more for each
    previous          text not null,        -- hash of the line before; 64 zeros for the first
    hash              text not null unique, -- SHA-256 of previous, seq and all below, hexadecimal
    happened_at       text not null,        -- when
    account           text not null,        -- whose credential was shown
    role              text not null,        -- what the account was allowed
    peer              text not null,        -- the address the request came from
    says              text not null,        -- who the caller said he was
    act               text not null,        -- what was done: OPENED, RESENT…
    thing             text not null,        -- to what: STAY, DELIVERY, MESSAGE, PARKED, TASK, DIRECTORY, AUDIT
    thing_id          text not null,        -- its id
    facility          text not null,        -- the stay it concerns: who numbered it
    number            text not null,        -- its number there
    patient_kind      text not null,        -- the patient it concerns: kind of number
    patient_authority text not null,        -- who gave the number
    patient_number    text not null,        -- the number
    detail            text not null,        -- what else matters: a recipient, a rule
    why               text not null,        -- the reason given
    outcome           text not null         -- DONE or REFUSED
);
create index audit_by_stay on audit (number, facility, seq);
create index audit_by_account on audit (account, seq);
create index audit_by_moment on audit (happened_at, seq);
