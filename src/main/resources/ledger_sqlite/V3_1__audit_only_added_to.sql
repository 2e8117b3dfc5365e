-- A line of the audit is never changed nor taken out; who has the file can drop these, and the chain then tells.
create trigger audit_not_changed before update on audit
begin
    select raise(abort, 'the audit is only added to');
end;

create trigger audit_not_taken_out before delete on audit
begin
    select raise(abort, 'the audit is only added to');
end;
