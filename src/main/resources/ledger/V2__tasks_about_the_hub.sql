-- A task can be about a part of the hub instead of a stay: a certificate that expires, messages that wait.
-- SQLite cannot take "not null" from a column, so the table is made anew, in the order in which the tasks were opened.
create table task_of_anything (
    seq         ${sequence},              -- counts up; the order in which tasks were opened
    id          text not null unique,     -- id of the task
    stay_key    text references stay (stay_key), -- which stay it is about; empty for a part of the hub
    part        text,                     -- which part of the hub it is about: PARKED, CERTIFICATE…; empty for a stay
    task_key    text not null,            -- rule and place: one open task of each per stay, and of the hub
    delivery_id text,                     -- which delivery it is about, if one
    rule        text not null,            -- the rule that asks for it
    severity    text not null,            -- BLOCK, MAJOR, MINOR, INFO
    owner       text not null,            -- the part the owner has: ADM, MED, NUR, PHA, SOC, SEC, OPS, DIR
    owner_name  text not null,            -- the person or desk, with how to reach them
    place       text not null,            -- part of the dossier, the delivery's id, or what of the hub
    details     text not null,            -- what the rule's sentences speak of, one on each line
    opened_at   text not null,            -- when it was opened
    due_at      text not null,            -- by when it must be done
    closed_at   text,                     -- when it ended; empty while open
    closed_by   text,                     -- the hub, or a person's name
    closed_why  text,                     -- what happened
    check ((stay_key is null) <> (part is null))
);
insert into task_of_anything (id, stay_key, task_key, delivery_id, rule, severity, owner, owner_name, place, details,
    opened_at, due_at, closed_at, closed_by, closed_why)
select id, stay_key, task_key, delivery_id, rule, severity, owner, owner_name, place, details,
    opened_at, due_at, closed_at, closed_by, closed_why
from task order by seq;
drop table task;
alter table task_of_anything rename to task;
create index task_by_stay on task (stay_key, task_key) where stay_key is not null;
create index task_of_hub on task (task_key) where part is not null;
create index task_open on task (due_at) where closed_at is null;
create index task_of_hub_open on task (part) where part is not null and closed_at is null;
