-- A line of the audit is never changed nor taken out; who owns the table can drop these, and the chain then tells.
create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only added to';
end
$$;

create trigger audit_not_changed before update or delete on audit
    for each row execute function audit_refuse();

create trigger audit_not_emptied before truncate on audit
    for each statement execute function audit_refuse();
