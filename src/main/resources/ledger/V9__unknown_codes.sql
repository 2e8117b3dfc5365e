-- Codes that decide something and that neither a table of the hub nor the standard knows: how often each feed sent one, and when.
-- No more than some hundred for each feed; words people wrote are not among them.
create table unknown_code (
    feed       text not null,
    kind       text not null,   -- what it would have decided: exit-mode, ward ...
    code       text not null,   -- as the sender writes it; in brackets what stands for others
    read_as    text not null,   -- the hub's code it was taken for all the same; empty if nothing was read
    times      bigint not null, -- messages it was in
    first_at   text not null,
    last_at    text not null,
    control_id text not null,   -- the last message it was in
    primary key (feed, kind, code)
) ${by_key};
