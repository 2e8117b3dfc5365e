-- Every statement of the ledger but those only one database has (sqlite.sql, postgresql.sql).
-- Each begins with its name. "/*lock d*/" is where a database with several writers locks the rows of d that were read;
-- "/*lock or skip d*/" where it leaves out those another hub has locked.

-- name: receive
insert into receipt (feed, control_id, digest, received_at, about, subject)
values (:feed, :control_id, :digest, :received_at, :about, :subject)
on conflict do nothing;

-- name: dossier
select content from dossier where about = :about and subject = :subject;

-- name: keep_dossier
insert into dossier (about, subject, content, changed_at)
values (:about, :subject, :content, :changed_at)
on conflict (about, subject) do update set content = excluded.content, changed_at = excluded.changed_at;

-- name: mention_stay
insert into stay (stay_key, facility, number)
values (:stay_key, :facility, :number)
on conflict do nothing;

-- name: summarise_stay
insert into stay (stay_key, facility, number, state, patient, ward, left_at, changed_at)
values (:stay_key, :facility, :number, :state, :patient, :ward, :left_at, :changed_at)
on conflict (stay_key) do update set
    state = excluded.state, patient = excluded.patient, ward = excluded.ward,
    left_at = excluded.left_at, changed_at = excluded.changed_at;

-- name: stay
select * from stay where stay_key = :stay_key and changed_at is not null;

-- name: stays_numbered
select * from stay where number = :number and changed_at is not null order by facility limit :limit;

-- name: newest_stays
select * from stay where changed_at is not null order by changed_at desc, stay_key limit :limit;

-- name: stays_before
select * from stay where changed_at < :before order by changed_at desc, stay_key limit :limit;

-- name: stays_after
-- The page after a line: of those changed at the very same moment, those after its stay.
select * from stay
where changed_at <= :before and (changed_at < :before or stay_key > :stay_key)
order by changed_at desc, stay_key limit :limit;

-- name: link
insert into patient_stay (patient, stay_key) values (:patient, :stay_key) on conflict do nothing;

-- name: stays_of_patient
select s.facility, s.number
from patient_stay p join stay s on s.stay_key = p.stay_key
where p.patient = :patient order by p.stay_key;

-- name: keep_letter
insert into letter_version (stay_key, kind, version, fingerprint, written_at, gaps, withdrawn, content, told_of)
values (:stay_key, :kind, :version, :fingerprint, :written_at, :gaps, :withdrawn, :content, :told_of)
on conflict (stay_key, kind, version) do update set
    fingerprint = excluded.fingerprint, written_at = excluded.written_at, gaps = excluded.gaps,
    withdrawn = excluded.withdrawn, content = excluded.content, told_of = excluded.told_of;

-- name: newest_letter
select * from letter_version
where stay_key = :stay_key and kind = :kind order by version desc limit 1;

-- name: letters
select * from (
    select * from letter_version where stay_key = :stay_key order by written_at desc, version desc, kind limit :limit
) as newest order by written_at, kind, version;

-- name: add_delivery
insert into delivery (id, stay_key, kind, version, purpose, recipient, channel, status, technical, business, human,
    attempts, silences, created_at, not_before, sent_at, answer_by, due_at, note, revision)
values (:id, :stay_key, :kind, :version, :purpose, :recipient, :channel, :status, :technical, :business, :human,
    :attempts, :silences, :created_at, :not_before, :sent_at, :answer_by, :due_at, :note, :revision);

-- name: change_delivery
-- What a delivery is (document, purpose, who gets it, since when) never changes.
update delivery set
    channel = :channel, status = :status, technical = :technical, business = :business, human = :human,
    attempts = :attempts, silences = :silences, not_before = :not_before, sent_at = :sent_at, answer_by = :answer_by, due_at = :due_at,
    note = :note, revision = revision + 1, lease_until = null
where id = :id and revision = :revision;

-- name: delivery
select d.*, s.facility, s.number
from delivery d join stay s on s.stay_key = d.stay_key
where d.id = :id;

-- name: delivery_to_change
select d.*, s.facility, s.number
from delivery d join stay s on s.stay_key = d.stay_key
where d.id = :id /*lock d*/;

-- name: deliveries_to_change
select d.*, s.facility, s.number
from delivery d join stay s on s.stay_key = d.stay_key
where d.stay_key = :stay_key order by d.seq /*lock d*/;

-- name: deliveries_of_stay
select * from (
    select d.*, s.facility, s.number
    from delivery d join stay s on s.stay_key = d.stay_key
    where d.stay_key = :stay_key order by d.seq desc limit :limit
) as newest order by seq;

-- name: undelivered
select d.*, s.facility, s.number
from delivery d join stay s on s.stay_key = d.stay_key
where d.status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD')
order by d.created_at, d.seq limit :limit;

-- name: count_undelivered
select status as name, count(*) as count from delivery
where status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD') group by status;

-- name: open_deliveries
select status, channel, count(*) as count, min(created_at) as oldest,
    sum(case when status in ('HELD', 'QUEUED', 'SENT') and (due_at <= :now or answer_by <= :now) then 1 else 0 end)
        as overdue
from delivery
where status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD') group by status, channel;

-- name: oldest_undelivered
select min(created_at) as created_at from delivery
where status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD');

-- name: overdue
select d.*, s.facility, s.number
from delivery d join stay s on s.stay_key = d.stay_key
where d.status in ('HELD', 'QUEUED', 'SENT') and d.due_at <= :now
order by d.due_at, d.seq limit :limit /*lock or skip d*/;

-- name: claim_due
-- Steps from recipient to recipient by the index, so that ten thousand messages for one of them cost no more than ten;
-- takes of each the first due ones, as many as it may have beside those that are being sent. A lease beyond any that
-- could be given now was given by a clock that was ahead; it holds nothing.
with recursive waiting (recipient) as (
    select min(recipient) from delivery where status = 'QUEUED'
    union all
    select (select min(n.recipient) from delivery n where n.status = 'QUEUED' and n.recipient > w.recipient)
    from waiting w where w.recipient is not null
),
running (recipient, leases) as (
    select recipient, count(*) from delivery
    where status = 'QUEUED' and lease_until is not null and lease_until > :now
        and lease_until <= :latest group by recipient
),
reach (recipient, latest) as (
    select w.recipient, coalesce(
        (select x.not_before from delivery x
         where x.status = 'QUEUED' and x.recipient = w.recipient and x.not_before <= :now
           and (x.lease_until is null or x.lease_until <= :now or x.lease_until > :latest)
         order by x.not_before limit 1 offset :others), :now)
    from waiting w where w.recipient is not null
),
due (seq, recipient, not_before, place) as (
    select d.seq, d.recipient, d.not_before,
        row_number() over (partition by d.recipient order by d.not_before, d.seq)
    from reach r join delivery d on d.recipient = r.recipient
    where d.status = 'QUEUED' and d.not_before <= r.latest and (d.lease_until is null or d.lease_until <= :now or d.lease_until > :latest)
),
chosen (seq) as (
    select due.seq from due left join running on running.recipient = due.recipient
    where due.place + coalesce(running.leases, 0) <= :per_recipient
    order by due.not_before, due.seq limit :limit
)
update delivery set lease_until = :lease_until
where seq in (
    select d.seq from delivery d
    where d.seq in (select seq from chosen)
      and d.status = 'QUEUED' and (d.lease_until is null or d.lease_until <= :now or d.lease_until > :latest) /*lock or skip d*/
)
returning *,
    (select facility from stay where stay.stay_key = delivery.stay_key) as facility,
    (select number from stay where stay.stay_key = delivery.stay_key) as number;

-- name: add_message
insert into message (delivery, gzipped, content)
select seq, :gzipped, :content from delivery where id = :id;

-- name: message
select m.gzipped, m.content from delivery d join message m on m.delivery = d.seq where d.id = :id;

-- name: keep_attachment
insert into attachment (digest, gzipped, kept_at, content) values (:digest, :gzipped, :kept_at, :content)
on conflict do nothing;

-- name: has_attachment
select digest from attachment where digest = :digest;

-- name: use_attachment
insert into attachment_use (about, subject, digest) values (:about, :subject, :digest) on conflict do nothing;

-- name: attachment
select gzipped, content from attachment where digest = :digest;

-- name: attachments_of
select digest from attachment_use where about = :about and subject = :subject order by digest;

-- name: leave_attachment
delete from attachment_use where about = :about and subject = :subject and digest = :digest;

-- name: purge_attachment
-- Once nobody names it any more.
delete from attachment
where digest = :digest and not exists (select 1 from attachment_use u where u.digest = :digest);

-- name: open_task
insert into task (id, stay_key, part, task_key, delivery_id, rule, severity, owner, owner_name, place, details, opened_at,
    due_at, closed_at, closed_by, closed_why)
values (:id, :stay_key, :part, :task_key, :delivery_id, :rule, :severity, :owner, :owner_name, :place, :details, :opened_at,
    :due_at, :closed_at, :closed_by, :closed_why);

-- name: close_task
update task set closed_at = :closed_at, closed_by = :closed_by, closed_why = :closed_why
where id = :id and closed_at is null;

-- name: open_tasks_of_stay
select t.*, s.facility, s.number
from task t join stay s on s.stay_key = t.stay_key
where t.stay_key = :stay_key and t.closed_at is null order by t.seq /*lock t*/;

-- name: open_tasks_of_part
select t.*, null as facility, null as number
from task t
where t.part = :part and t.part is not null and t.closed_at is null order by t.due_at, t.seq /*lock t*/;

-- name: times_opened_of_hub
select count(*) as count from task where part is not null and task_key = :task_key;

-- name: last_task_of_hub
select t.*, null as facility, null as number
from task t
where t.part is not null and t.task_key = :task_key order by t.seq desc limit 1;

-- name: times_opened
select count(*) as count from task where stay_key = :stay_key and task_key = :task_key;

-- name: last_task
select t.*, s.facility, s.number
from task t join stay s on s.stay_key = t.stay_key
where t.stay_key = :stay_key and t.task_key = :task_key order by t.seq desc limit 1;

-- name: tasks
select t.*, s.facility, s.number
from task t left join stay s on s.stay_key = t.stay_key
where t.closed_at is null order by t.due_at, t.seq limit :limit;

-- name: tasks_behind
-- Behind a place; a task has the same one for as long as it is open.
select t.*, s.facility, s.number
from task t left join stay s on s.stay_key = t.stay_key
where t.closed_at is null and t.due_at >= :since and (t.due_at > :since or t.id > :after)
order by t.due_at, t.id limit :limit;

-- name: task
select t.*, s.facility, s.number
from task t left join stay s on s.stay_key = t.stay_key
where t.id = :id;

-- name: tasks_of_stay
select * from (
    select t.*, s.facility, s.number
    from task t join stay s on s.stay_key = t.stay_key
    where t.stay_key = :stay_key order by t.seq desc limit :limit
) as newest order by seq;

-- name: count_open_tasks
select count(*) as count from task where closed_at is null;

-- name: open_tasks_by_owner
select owner, count(*) as count, sum(case when due_at <= :now then 1 else 0 end) as overdue
from task where closed_at is null group by owner;

-- name: park
-- A message that was settled and comes once more waits once more.
insert into parked (id, feed, format, control_id, sender, sender_facility, facility, number, code, reason, parked_at,
    settled_at, settled_by, settled_why, content)
values (:id, :feed, :format, :control_id, :sender, :sender_facility, :facility, :number, :code, :reason, :parked_at,
    :settled_at, :settled_by, :settled_why, :content)
on conflict (id) do update set
    sender = excluded.sender, sender_facility = excluded.sender_facility, facility = excluded.facility, number = excluded.number,
    code = excluded.code, reason = excluded.reason, parked_at = excluded.parked_at,
    settled_at = excluded.settled_at, settled_by = excluded.settled_by, settled_why = excluded.settled_why,
    content = excluded.content, purged_at = null
where parked.settled_at is not null;

-- name: settle_parked
update parked set settled_at = :settled_at, settled_by = :settled_by, settled_why = :settled_why
where id = :id and settled_at is null;

-- name: settle_parked_after_all
update parked set settled_at = :settled_at, settled_by = :settled_by, settled_why = :settled_why
where id = :id;

-- name: parked_waiting
-- Newest first, behind a place; what is empty matters not. The four that follow go by an index of their own.
select id, feed, format, control_id, sender, sender_facility, facility, number, code, reason, parked_at,
    settled_at, settled_by, settled_why
from parked
where settled_at is null and parked_at <= :before and (parked_at < :before or id > :after)
  and (:control_id = '' or control_id = :control_id) and (:number = '' or number = :number)
  and (:sender = '' or sender = :sender) and (:code = '' or code = :code) and (:facility = '' or facility = :facility)
  and (:sender_facility = '' or sender_facility = :sender_facility) and (:feed = '' or feed = :feed)
  and (:pattern = '%' or lower(feed || ' ' || sender || '|' || sender_facility || ' ' || control_id || ' ' || code || ' ' || reason)
    like lower(:pattern) escape '!')
order by parked_at desc, id limit :limit;

-- name: parked_of_control_id
select id, feed, format, control_id, sender, sender_facility, facility, number, code, reason, parked_at,
    settled_at, settled_by, settled_why
from parked
where settled_at is null and control_id = :control_id and parked_at <= :before and (parked_at < :before or id > :after)
  and (:number = '' or number = :number) and (:sender = '' or sender = :sender)
  and (:code = '' or code = :code) and (:facility = '' or facility = :facility)
  and (:sender_facility = '' or sender_facility = :sender_facility) and (:feed = '' or feed = :feed)
  and (:pattern = '%' or lower(feed || ' ' || sender || '|' || sender_facility || ' ' || control_id || ' ' || code || ' ' || reason)
    like lower(:pattern) escape '!')
order by parked_at desc, id limit :limit;

-- name: parked_of_stay
select id, feed, format, control_id, sender, sender_facility, facility, number, code, reason, parked_at,
    settled_at, settled_by, settled_why
from parked
where settled_at is null and number = :number and parked_at <= :before and (parked_at < :before or id > :after)
  and (:control_id = '' or control_id = :control_id) and (:sender = '' or sender = :sender)
  and (:code = '' or code = :code) and (:facility = '' or facility = :facility)
  and (:sender_facility = '' or sender_facility = :sender_facility) and (:feed = '' or feed = :feed)
  and (:pattern = '%' or lower(feed || ' ' || sender || '|' || sender_facility || ' ' || control_id || ' ' || code || ' ' || reason)
    like lower(:pattern) escape '!')
order by parked_at desc, id limit :limit;

-- name: parked_of_sender
select id, feed, format, control_id, sender, sender_facility, facility, number, code, reason, parked_at,
    settled_at, settled_by, settled_why
from parked
where settled_at is null and sender = :sender and parked_at <= :before and (parked_at < :before or id > :after)
  and (:control_id = '' or control_id = :control_id) and (:number = '' or number = :number)
  and (:code = '' or code = :code) and (:facility = '' or facility = :facility)
  and (:sender_facility = '' or sender_facility = :sender_facility) and (:feed = '' or feed = :feed)
  and (:pattern = '%' or lower(feed || ' ' || sender || '|' || sender_facility || ' ' || control_id || ' ' || code || ' ' || reason)
    like lower(:pattern) escape '!')
order by parked_at desc, id limit :limit;

-- name: parked_of_code
select id, feed, format, control_id, sender, sender_facility, facility, number, code, reason, parked_at,
    settled_at, settled_by, settled_why
from parked
where settled_at is null and code = :code and parked_at <= :before and (parked_at < :before or id > :after)
  and (:control_id = '' or control_id = :control_id) and (:number = '' or number = :number)
  and (:sender = '' or sender = :sender) and (:facility = '' or facility = :facility)
  and (:sender_facility = '' or sender_facility = :sender_facility) and (:feed = '' or feed = :feed)
  and (:pattern = '%' or lower(feed || ' ' || sender || '|' || sender_facility || ' ' || control_id || ' ' || code || ' ' || reason)
    like lower(:pattern) escape '!')
order by parked_at desc, id limit :limit;

-- name: parked_to_replay
-- Of one reason, in the order they came, behind a place.
select id, feed, format, control_id, sender, sender_facility, facility, number, code, reason, parked_at,
    settled_at, settled_by, settled_why
from parked
where settled_at is null and code = :code and parked_at >= :since and (parked_at > :since or id > :after)
  and (:feed = '' or feed = :feed)
order by parked_at, id limit :limit;

-- name: parked
select * from parked where id = :id;

-- name: count_parked
select count(*) as count from parked where settled_at is null;

-- name: parked_groups
select feed, code, count(*) as count, min(parked_at) as oldest, max(parked_at) as newest
from parked where settled_at is null group by code, feed;

-- name: parked_by_code
select code, count(*) as count from parked where settled_at is null group by code;

-- name: take_duty
insert into duty (name, holder, held_until) values (:name, :holder, :held_until)
on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
where duty.holder = excluded.holder or duty.held_until <= :now;

-- name: code_is_met
select code from unknown_code where feed = :feed and kind = :kind and code = :unknown_code;

-- name: unknown_codes_of_feed
select count(*) as count from unknown_code where feed = :feed;

-- name: meet_code
insert into unknown_code (feed, kind, code, read_as, times, first_at, last_at, control_id)
values (:feed, :kind, :unknown_code, :read_as, 1, :at, :at, :control_id)
on conflict (feed, kind, code) do update
set times = unknown_code.times + 1, last_at = excluded.last_at, control_id = excluded.control_id, read_as = excluded.read_as;

-- name: unknown_codes
-- All of them: each feed has few.
select feed, kind, code, read_as, times, first_at, last_at, control_id
from unknown_code
where (:feed = '' or feed = :feed) and (:kind = '' or kind = :kind)
order by feed, kind, times desc, code limit :limit;

-- name: note
insert into history (stay_key, happened_at, delivery_id, who, what, words)
values (:stay_key, :happened_at, :delivery_id, :who, :what, :words);

-- name: history
select * from (
    select h.*, s.facility, s.number
    from history h join stay s on s.stay_key = h.stay_key
    where h.stay_key = :stay_key order by h.seq desc limit :limit
) as newest order by seq;

-- name: audit_head
select seq, hash from audit where seq > 0 order by seq desc limit 1;

-- name: audit_add
insert into audit (seq, previous, hash, happened_at, account, role, peer, says, act, thing, thing_id, facility, number,
    patient_kind, patient_authority, patient_number, detail, why, outcome)
values (:seq, :previous, :hash, :happened_at, :account, :role, :peer, :says, :act, :thing, :thing_id, :facility,
    :number, :patient_kind, :patient_authority, :patient_number, :detail, :why, :outcome);

-- name: audit_after
select * from audit where seq > :after order by seq limit :limit;

-- name: audit_between
select * from audit where (happened_at, seq) > (:from, :after) and happened_at < :until
order by happened_at, seq limit :limit;

-- name: audit_newest
select * from audit where seq > 0 order by seq desc limit :limit;

-- name: audit_of_stay
select * from audit where number = :number and facility = :facility order by seq desc limit :limit;

-- name: audit_by_account
select * from audit where account = :account order by seq desc limit :limit;

-- name: is_purged
select stay_key from stay where stay_key = :stay_key and purged_at is not null;

-- name: to_purge
-- Silent since then, with nothing open. What is open and old is few, so that stepping over it is cheap.
select s.facility, s.number from stay s
where s.purged_at is null and s.state in ('LEFT', 'CANCELLED') and s.changed_at < :before
  and not exists (select 1 from task t
    where t.stay_key = s.stay_key and t.stay_key is not null and (t.closed_at is null or t.closed_at >= :before))
  and not exists (select 1 from delivery d
    where d.stay_key = s.stay_key and d.status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD'))
  and not exists (select 1 from history h where h.stay_key = s.stay_key and h.happened_at >= :before)
order by s.changed_at, s.stay_key limit :limit;

-- name: is_to_purge
select s.facility, s.number from stay s
where s.stay_key = :stay_key
  and s.purged_at is null and s.state in ('LEFT', 'CANCELLED') and s.changed_at < :before
  and not exists (select 1 from task t
    where t.stay_key = s.stay_key and t.stay_key is not null and (t.closed_at is null or t.closed_at >= :before))
  and not exists (select 1 from delivery d
    where d.stay_key = s.stay_key and d.status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD'))
  and not exists (select 1 from history h where h.stay_key = s.stay_key and h.happened_at >= :before);

-- name: purge_messages
delete from message where delivery in (select seq from delivery where stay_key = :stay_key);

-- name: purge_letters
update letter_version set content = '', told_of = null where stay_key = :stay_key;

-- name: purge_tasks
update task set details = '' where stay_key = :stay_key;

-- name: purge_dossier
delete from dossier where about = :about and subject = :subject;

-- name: patients_of_stay
select patient from patient_stay where stay_key = :stay_key order by patient;

-- name: unlink
delete from patient_stay where stay_key = :stay_key;

-- name: has_stays
select patient from patient_stay where patient = :patient limit 1;

-- name: purge_stay
update stay set purged_at = :purged_at, patient = null, ward = null where stay_key = :stay_key;

-- name: purge_parked
update parked set content = :content, purged_at = :purged_at
where id in (
    select id from parked
    where settled_at is not null and purged_at is null and settled_at < :before order by settled_at limit :limit
);

-- name: discharges
-- One line for each discharge, with what there is of it. "forgotten" counts deliveries nobody has to move any more.
select s.facility, s.number, s.stay_key, s.state, s.left_at,
    (select max(v.version) from letter_version v where v.stay_key = s.stay_key and v.kind = 'LIAISON_LETTER') as letter,
    (select v.withdrawn from letter_version v where v.stay_key = s.stay_key and v.kind = 'LIAISON_LETTER'
     order by v.version desc limit 1) as taken_back,
    (select count(*) from delivery d
     where d.stay_key = s.stay_key and d.kind = 'LIAISON_LETTER' and d.purpose <> 'WITHDRAWAL'
       and d.version = (select max(v.version) from letter_version v
                        where v.stay_key = s.stay_key and v.kind = 'LIAISON_LETTER')) as sent_newest,
    (select count(*) from delivery d
     where d.stay_key = s.stay_key and d.kind = 'LIAISON_LETTER' and d.purpose <> 'WITHDRAWAL'
       and d.status in ('ACCEPTED', 'CLOSED')) as arrived,
    (select count(*) from delivery d where d.stay_key = s.stay_key) as deliveries,
    (select count(*) from delivery d
     where d.stay_key = s.stay_key and d.status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD')) as unsettled,
    (select count(*) from delivery d
     where d.stay_key = s.stay_key and d.status in ('HELD', 'QUEUED', 'SENT', 'REFUSED', 'DEAD')
       and (d.status in ('HELD', 'REFUSED', 'DEAD') or d.due_at < :late)
       and not exists (select 1 from task t
         where t.stay_key = d.stay_key and t.stay_key is not null and t.closed_at is null
           and (t.delivery_id = d.id or d.status = 'HELD'))) as forgotten,
    (select count(*) from task t
     where t.stay_key = s.stay_key and t.stay_key is not null and t.closed_at is null) as open_tasks,
    (select count(*) from task t
     where t.stay_key = s.stay_key and t.stay_key is not null and t.closed_by <> 'liaison') as by_hand
from stay s
where s.left_at >= :after_at and s.left_at < :until and (s.left_at > :after_at or s.stay_key > :after_key)
order by s.left_at, s.stay_key limit :limit;

-- name: receipts_of_day
select about, count(*) as count from receipt
where received_at >= :since and received_at < :until group by about order by about;

-- name: lost_receipts
-- Messages that were taken in and left no trace.
select r.feed, r.control_id from receipt r
where r.received_at >= :since and r.received_at < :until
  and r.about in ('STAY', 'PARKED')
  and not exists (select 1 from stay s where r.about = 'STAY' and s.stay_key = r.subject)
  and not exists (select 1 from parked p where r.about = 'PARKED' and p.id = r.subject)
order by r.received_at limit :limit;
