-- The ledger: the truth about every stay, delivery and task.
--
-- Moments are UTC text of one width, 2026-03-05T10:00:00.000000000Z, so that text order is time order and no digit is
-- lost. Yes and no are 1 and 0. ${bytes}, ${number}, ${sequence} and ${by_key} are the words the database has for raw
-- bytes, a long number, one that counts up by itself, and rows that are kept in the order of their key and nowhere else.

-- A stay, from its first mention on. The columns from "state" on are empty until it was looked at once.
create table stay (
    stay_key   text not null primary key, -- facility/number, with a slash in the facility written %2F
    facility   text not null,             -- who numbered the stay
    number     text not null,             -- the stay's number there
    state      text,                      -- PRESENT, LEAVING, LEFT, BLOCKED, CANCELLED
    patient    text,                      -- the patient's name
    ward       text,                      -- where the patient was last
    left_at    text,                      -- when the patient left
    changed_at text                       -- when something was last said about it
) ${by_key};
create index stay_by_number on stay (number);
create index stay_by_change on stay (changed_at);

-- What is known about one stay or one patient: the newest saying on each topic.
create table dossier (
    about      text not null, -- STAY or PATIENT
    subject    text not null, -- key of the stay or of the patient's number
    content    text not null, -- the dossier as JSON
    changed_at text not null, -- when it was last kept
    primary key (about, subject)
);

-- Whose stay it is, so that what is said of a patient reaches his stays.
create table patient_stay (
    patient  text not null,                              -- key of the patient's number
    stay_key text not null references stay (stay_key),   -- one of his stays
    primary key (patient, stay_key)
) ${by_key};

-- Messages that came in; a second one like it is a repeat.
create table receipt (
    feed        text not null, -- which feed brought it
    control_id  text not null, -- the sender's id of it; empty when it has none
    digest      text not null, -- SHA-256 of its bytes, hexadecimal
    received_at text not null, -- when the hub took it in
    primary key (feed, control_id, digest)
) ${by_key};

-- Letters and care plans as they were written.
create table letter_version (
    stay_key    text    not null references stay (stay_key), -- whose
    kind        text    not null, -- LIAISON_LETTER or CARE_PLAN
    version     integer not null, -- 1 for the first
    fingerprint text    not null, -- changes when what a reader is told changes
    written_at  text    not null, -- when
    gaps        integer not null, -- how many gaps it was sent with
    withdrawn   integer not null, -- 1: the discharge was cancelled after it was written
    content     text    not null, -- what a person reads
    primary key (stay_key, kind, version)
);

-- One version of one document to one recipient.
create table delivery (
    seq         ${sequence},               -- counts up; the order in which deliveries came to be
    id          text    not null unique,   -- also the id of the message that travels
    stay_key    text    not null references stay (stay_key), -- whose document
    kind        text    not null,          -- LIAISON_LETTER or CARE_PLAN
    version     integer not null,          -- which version of it
    purpose     text    not null,          -- FIRST, REPLACEMENT, WITHDRAWAL
    recipient   text    not null,          -- id in the directory
    channel     text    not null,          -- kind of channel it travels by
    status      text    not null,          -- HELD, QUEUED, SENT, REFUSED, DEAD; settled: ACCEPTED, REPLACED, WITHDRAWN, CLOSED
    technical   text    not null,          -- did it arrive: NOT_SENT, SENT, RECEIVED, REJECTED
    business    text    not null,          -- what the recipient made of it
    human       text    not null,          -- did a person read it
    attempts    integer not null,          -- sends so far
    created_at  text    not null,          -- when it came to be
    not_before  text    not null,          -- not to be sent before
    sent_at     text,                      -- last send the channel took
    answer_by   text    not null,          -- until when the recipient is to answer
    due_at      text    not null,          -- when the next thing is due from somebody
    note        text,                      -- last refusal or failure, in words
    revision    integer not null,          -- counts changes
    lease_until text                       -- a hub is sending it until then; over, any hub may
);
create index delivery_by_stay on delivery (stay_key);
-- Small however many deliveries are settled: the conditions of the queries must be these, word for word.
create index delivery_unsettled on delivery (created_at, status)
    where status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD');
create index delivery_awaited on delivery (due_at)
    where status in ('HELD', 'QUEUED', 'SENT');
create index delivery_queued on delivery (recipient, not_before)
    where status = 'QUEUED';
create index delivery_leased on delivery (recipient, lease_until)
    where status = 'QUEUED' and lease_until is not null;

-- The message that travels for a delivery.
create table message (
    delivery    ${number} not null primary key references delivery (seq), -- for which delivery: its seq
    gzipped     integer not null, -- 1: the bytes are compressed by gzip
    content     ${bytes} not null -- the message
);

-- What a named person must do by a certain time.
create table task (
    seq         ${sequence},              -- counts up; the order in which tasks were opened
    id          text not null unique,     -- id of the task
    stay_key    text not null references stay (stay_key), -- which stay it is about
    task_key    text not null,            -- rule and place: one open task of each per stay
    delivery_id text,                     -- which delivery it is about, if one
    rule        text not null,            -- the rule that asks for it
    severity    text not null,            -- BLOCK, MAJOR, MINOR, INFO
    owner       text not null,            -- the part the owner has: ADM, MED, NUR, PHA, SOC, SEC, OPS, DIR
    owner_name  text not null,            -- the person or desk, with how to reach them
    place       text not null,            -- part of the dossier, or the delivery's id
    details     text not null,            -- what the rule's sentences speak of, one on each line
    opened_at   text not null,            -- when it was opened
    due_at      text not null,            -- by when it must be done
    closed_at   text,                     -- when it ended; empty while open
    closed_by   text,                     -- the hub, or a person's name
    closed_why  text                      -- what happened
);
create index task_by_stay on task (stay_key, task_key);
create index task_open on task (due_at) where closed_at is null;

-- Messages and answers the hub could not use, until a person replays or dismisses them.
create table parked (
    id          text not null primary key, -- id of the parked message
    feed        text not null,             -- which feed brought it
    format      text not null,             -- content type of the bytes
    control_id  text not null,             -- the sender's id of it; empty when it has none
    code        text not null,             -- stable code of the reason
    reason      text not null,             -- what is wrong, where, and who can put it right
    parked_at   text not null,             -- when
    settled_at  text,                      -- when its waiting ended; empty while it waits
    settled_by  text,                      -- who ended it
    settled_why text,                      -- how it ended
    content     ${bytes} not null          -- the message as it came
);
create index parked_waiting on parked (parked_at) where settled_at is null;

-- What happened to a stay. Lines are only ever added.
create table history (
    seq         ${sequence},   -- counts up; the order in which lines were written
    stay_key    text not null references stay (stay_key), -- which stay
    happened_at text not null, -- when
    delivery_id text,          -- which delivery, if it concerns one
    who         text not null, -- the hub, a recipient's id, or a person's name
    what        text not null, -- a verb
    words       text not null  -- the rest, for a person
);
create index history_by_stay on history (stay_key, seq);
