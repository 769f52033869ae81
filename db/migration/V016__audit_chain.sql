-- The auditor: reads the audit trail and nothing else.
alter table person_role drop constraint person_role_role_check;
alter table person_role add constraint person_role_known
    check (role in ('CLINICIAN', 'AUTHOR', 'REVIEWER', 'ADMINISTRATOR', 'AUDITOR'));

-- The audit trail says who did what to what, and how it was before and after; docs/audit.md describes it.
drop trigger audit_entry_append_only on audit_entry;
drop trigger audit_entry_append_only_truncate on audit_entry;
drop function audit_entry_is_append_only();
drop index audit_entry_subject_idx;
drop index audit_entry_happened_at_idx;

alter table audit_entry
    add column sequence bigint,
    add column actor_kind text,
    add column subject_kind text,
    add column subject_label text,
    add column before json,
    add column after json,
    add column previous_hash bytea,
    add column hash bytea;
alter table audit_entry alter column subject_id drop not null;
comment on column audit_entry.after is 'json and not jsonb: the hash is over its very text';

-- What was written before is said in the new words. A draft was not told from a revised or returned one.
update audit_entry set
    actor_kind = case when actor_id is not null then 'PERSON' when actor_name = 'system' then 'SYSTEM'
        when actor_name = 'anonymousUser' then 'STRANGER' else 'PROGRAM' end,
    actor_name = case when actor_name = 'anonymousUser' then '' else actor_name end,
    subject_kind = case when act like 'EDITION%' or act = 'STARTER_APPROVED' then 'EDITION'
        when act like 'API_TOKEN%' then 'API_TOKEN' else split_part(act, '_', 1) end,
    act = case act when 'EDITION_DRAFT' then 'edition.drafted' when 'EDITION_IN_REVIEW' then 'edition.submitted'
        when 'API_TOKEN_MADE' then 'api-token.made' when 'API_TOKEN_REVOKED' then 'api-token.revoked'
        else replace(lower(act), '_', '.') end,
    subject_label = case when act = 'PERSON_JOINED' then split_part(detail, ' ', 1) else detail end,
    after = json_build_object('detail', detail);
update audit_entry a set actor_name = p.username from person p where p.id = a.actor_id;
update audit_entry a set
    subject_label = e.title,
    after = json_build_object('kind', d.kind, 'language', e.language, 'number', e.number, 'detail', a.detail)
from edition e join document d on d.id = e.document_id
where e.id = a.subject_id and a.subject_kind = 'EDITION';

alter table audit_entry
    drop column detail,
    alter column actor_kind set not null,
    alter column subject_kind set not null,
    alter column subject_label set not null,
    add constraint audit_entry_sequence_unique unique (sequence),
    add constraint audit_entry_chain_never_forks unique (previous_hash),
    add constraint audit_entry_sequence_from_one check (sequence > 0),
    add constraint audit_entry_has_a_whole_place check (num_nulls(sequence, previous_hash, hash) in (0, 3)),
    add constraint audit_entry_hash_is_sha256 check (length(hash) = 32 and length(previous_hash) = 32),
    add constraint audit_entry_actor_kind_known check (actor_kind in ('PERSON', 'PROGRAM', 'SYSTEM', 'STRANGER')),
    add constraint audit_entry_only_people_have_ids check ((actor_kind = 'PERSON') = (actor_id is not null)),
    add constraint audit_entry_act_form check (act ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'),
    add constraint audit_entry_subject_kind_form check (subject_kind ~ '^[A-Z]+(_[A-Z]+)*$');

-- The canonical encoding of an entry, version 1: each field as its length in bytes, a colon and its bytes in UTF-8;
-- a hyphen alone where there is nothing.
create function audit_field(value text) returns text language sql immutable as $$
    select coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-')
$$;

create function audit_entry_hash(e audit_entry) returns bytea language sql stable as $$
    select sha256(convert_to(
        audit_field('tearsheet.audit.1')
        || audit_field(e.sequence::text)
        || audit_field(encode(e.previous_hash, 'hex'))
        || audit_field((extract(epoch from e.happened_at) * 1000000)::bigint::text)
        || audit_field(e.actor_kind)
        || audit_field(e.actor_id::text)
        || audit_field(e.actor_name)
        || audit_field(e.act)
        || audit_field(e.subject_kind)
        || audit_field(e.subject_id::text)
        || audit_field(e.subject_label)
        || audit_field(e.before::text)
        || audit_field(e.after::text), 'UTF8'))
$$;

-- An entry comes without a place, gets one, and never changes again. An entry without a place can be told apart only
-- within its own transaction: whatever an update asks for, it is given the next place and nothing else.
create function audit_entry_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.sequence := null;
        new.previous_hash := null;
        new.hash := null;
        return new;
    end if;
    if tg_op <> 'UPDATE' then
        raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
    end if;
    if old.sequence is not null then
        raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
    end if;
    new := old;
    perform pg_advisory_xact_lock(hashtext('tearsheet.audit'));
    select head.sequence, head.hash into new.sequence, new.previous_hash
        from audit_entry head where head.sequence is not null order by head.sequence desc limit 1;
    new.sequence := coalesce(new.sequence, 0) + 1;
    new.previous_hash := coalesce(new.previous_hash, decode(repeat('00', 32), 'hex'));
    new.hash := audit_entry_hash(new);
    return new;
end $$;

create trigger audit_entry_guard before insert or update or delete on audit_entry
    for each row execute function audit_entry_guard();
create trigger audit_entry_guard_truncate before truncate on audit_entry
    for each statement execute function audit_entry_guard();

-- The place is given at the commit: whoever acts waits for others only while they commit, and cannot lock each other out.
create function audit_entry_take_place() returns trigger language plpgsql as $$
begin
    -- hash and not sequence: the index on sequence would find every entry that waits, over and over
    update audit_entry set sequence = 0 where id = new.id and hash is null;
    return null;
end $$;

create constraint trigger audit_entry_place after insert on audit_entry
    deferrable initially deferred for each row execute function audit_entry_take_place();

-- They also fire where a session plays the replica.
alter table audit_entry enable always trigger audit_entry_guard;
alter table audit_entry enable always trigger audit_entry_guard_truncate;
alter table audit_entry enable always trigger audit_entry_place;

do $$
declare
    entry bigint;
begin
    for entry in select id from audit_entry order by id loop
        update audit_entry set sequence = 0 where id = entry;
    end loop;
end $$;

-- The screen reads newest first and continues where it stopped.
create index audit_entry_newest_idx on audit_entry (happened_at desc, sequence desc);
create index audit_entry_act_idx on audit_entry (act, happened_at desc, sequence desc);
create index audit_entry_actor_idx on audit_entry (actor_kind, actor_name, happened_at desc, sequence desc);
create index audit_entry_subject_idx on audit_entry (subject_id, id);
create index audit_entry_subject_label_idx on audit_entry using gin (lower(subject_label) gin_trgm_ops);
