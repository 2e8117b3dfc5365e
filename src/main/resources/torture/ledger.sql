-- What the checker of the crash campaign reads of a ledger no hub has open. It scans: it is never used in a running flow.

-- name: receipts
select feed, control_id from receipt;

-- name: accounted_for
select who as feed, substr(words, length('message ') + 1) as control_id from history where what = 'said'
union
select feed, control_id from parked;

-- name: deliveries
select d.id, s.number as stay, d.recipient, d.status, d.due_at,
    d.stay_key || ' ' || d.kind || ' ' || d.version || ' ' || d.purpose || ' ' || d.recipient as document,
    (d.sent_at is not null or d.technical <> 'NOT_SENT') as was_sent,
    (select count(*) from task t where t.stay_key = d.stay_key and t.delivery_id = d.id and t.closed_at is null)
        as open_tasks,
    s.purged_at is not null as is_purged,
    coalesce(m.gzipped, 0) as gzipped, coalesce(m.content, x'') as content
from delivery d join stay s on s.stay_key = d.stay_key left join message m on m.delivery = d.seq
order by d.seq;

-- name: unsettled
select count(*) as count from delivery where status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD');
