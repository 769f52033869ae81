-- What became of cards in record systems, by the day: nothing of a patient, a card, a comment, or whoever answered.
create table cds_feedback_count (
    day     date not null,
    service text not null,
    outcome text not null,
    reason  text not null default '',
    answers bigint not null,
    primary key (day, service, outcome, reason),
    constraint cds_feedback_count_service_known check (service = 'patient-education'),
    constraint cds_feedback_count_outcome_known check (outcome in ('accepted', 'overridden')),
    constraint cds_feedback_count_reason_known
        check (reason in ('', 'already-given', 'not-now', 'declined', 'not-relevant')),
    constraint cds_feedback_count_reason_of_overridden check (reason = '' or outcome = 'overridden'),
    constraint cds_feedback_count_positive check (answers > 0)
);
comment on column cds_feedback_count.reason is 'empty: none was given, or none that we offer';

create function cds_feedback_count_guard() returns trigger language plpgsql as $$
begin
    if tg_op not in ('INSERT', 'UPDATE') then
        raise exception 'what was counted stays' using errcode = 'restrict_violation';
    end if;
    if new.day > current_date then
        raise exception 'nothing is counted ahead' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and ((new.day, new.service, new.outcome, new.reason) is distinct from
                             (old.day, old.service, old.outcome, old.reason) or new.answers < old.answers) then
        raise exception 'a count only grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger cds_feedback_count_guard before insert or update or delete on cds_feedback_count
    for each row execute function cds_feedback_count_guard();
create trigger cds_feedback_count_guard_truncate before truncate on cds_feedback_count
    for each statement execute function cds_feedback_count_guard();

-- Calls that a record system signed and used, as hashes, for the minutes in which each could be used again. Like other traces of
-- callers they are not in the log that backups and copies are made from.
create unlogged table cds_call_used (
    call  bytea primary key,
    until timestamptz not null,
    constraint cds_call_used_is_a_hash check (length(call) = 32)
);
