-- Fictitious work of years gone by, all of it settled: LedgerFilling.

with recursive n(i) as (select 1 union all select i + 1 from n where i < (?1 + 1) / 2)
insert into stay (stay_key, facility, number, state, patient, ward, left_at, changed_at)
select '750000001/OLD-' || i, '750000001', 'OLD-' || i, 'LEFT', 'DUPONT', 'C1', null,
    strftime('%Y-%m-%dT%H:%M:%S', 1500000000 + i * 60, 'unixepoch') || '.000000000Z' from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
insert into delivery (id, stay_key, kind, version, purpose, recipient, channel, status, technical, business, human, attempts,
    created_at, not_before, sent_at, answer_by, due_at, note, revision, lease_until)
select 'old-' || i, '750000001/OLD-' || ((i + 1) / 2), case when i % 2 = 0 then 'LIAISON_LETTER' else 'CARE_PLAN' end, 1,
    'FIRST', 'old-' || (i % 3000), 'mailbox', 'ACCEPTED', 'RECEIVED', 'ACCEPTED', 'UNKNOWN', 1,
    strftime('%Y-%m-%dT%H:%M:%S', 1500000000 + i * 30, 'unixepoch') || '.000000000Z', '2020-01-01T00:00:00.000000000Z', null,
    '2020-01-09T00:00:00.000000000Z', '2020-01-06T00:00:00.000000000Z', null, 3, null from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < ?1)
insert into task (id, stay_key, task_key, delivery_id, rule, severity, owner, owner_name, place, details, opened_at, due_at,
    closed_at, closed_by, closed_why)
select 'old-' || i, '750000001/OLD-' || ((i + 1) / 2), 'TRT-01 ' || i, null, 'TRT-01', 'MAJOR', 'MED', 'Dr', 'x', '',
    '2020-01-01T00:00:00.000000000Z', '2020-01-02T00:00:00.000000000Z', '2020-01-02T00:00:00.000000000Z', 'x', 'y' from n;

with recursive n(i) as (select 1 union all select i + 1 from n where i < 2 * ?1)
insert into history (stay_key, happened_at, delivery_id, who, what, words)
select '750000001/OLD-' || ((i + 3) / 4), '2020-01-01T00:00:00.000000000Z', null, 'liaison', 'said', 'words' from n;
