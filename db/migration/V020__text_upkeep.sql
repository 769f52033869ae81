-- When somebody last worked on an edition: drafts that nobody touches are shown to their authors.
alter table edition add column touched_at timestamptz not null default now();
alter table edition disable trigger edition_guard;
update edition set touched_at = coalesce(ended_at, published_at, submitted_at, created_at);
alter table edition enable trigger edition_guard;

create function edition_is_touched() returns trigger language plpgsql as $$
begin
    new.touched_at := now();
    return new;
end $$;

create trigger edition_touched before update on edition
    for each row when (new.version is distinct from old.version) execute function edition_is_touched();

create index edition_review_due_idx on edition (review_due) where state = 'PUBLISHED';
create index edition_touched_idx on edition (touched_at) where state in ('DRAFT', 'IN_REVIEW');
create index edition_unreviewed_idx on edition (document_id, language)
    where state = 'PUBLISHED' and origin = 'STARTER' and approved_by is null;

-- Why a reviewer gave an edition back. The newest one holds while the edition is a draft again.
create table edition_return (
    id          bigint generated always as identity primary key,
    edition_id  uuid not null references edition on delete cascade,
    reason      text not null,
    returned_by uuid not null references person,
    returned_at timestamptz not null,
    constraint edition_return_has_reason check (btrim(reason) <> '')
);
create index edition_return_edition_idx on edition_return (edition_id, id);
create index edition_return_returned_by_idx on edition_return (returned_by);

create function edition_return_guard() returns trigger language plpgsql as $$
declare
    owner_state text;
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'why an edition was returned is never truncated' using errcode = 'restrict_violation';
    end if;
    select state into owner_state from edition
        where id = case when tg_op = 'DELETE' then old.edition_id else new.edition_id end for share;
    if tg_op = 'DELETE' and owner_state is null then
        return old; -- a draft that was deleted takes it along
    end if;
    if tg_op <> 'INSERT' then
        raise exception 'why an edition was returned never changes' using errcode = 'restrict_violation';
    end if;
    if owner_state <> 'IN_REVIEW' then
        raise exception 'edition % is % and cannot be returned', new.edition_id, owner_state using errcode = 'check_violation';
    end if;
    if exists (select from edition_author a where a.edition_id = new.edition_id and a.person_id = new.returned_by) then
        raise exception 'edition % cannot be returned by somebody who wrote it', new.edition_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger edition_return_guard before insert or update or delete on edition_return
    for each row execute function edition_return_guard();
create trigger edition_return_guard_truncate before truncate on edition_return
    for each statement execute function edition_return_guard();

-- Reviewed, no change: somebody who did not write a published text read it again, and on what evidence.
create table renewal (
    id         bigint generated always as identity primary key,
    edition_id uuid not null references edition,
    renewed_by uuid not null references person,
    renewed_at timestamptz not null,
    evidence   text not null,
    sources    text[] not null,
    due_before date not null,
    due_after  date not null,
    constraint renewal_has_evidence check (btrim(evidence) <> '' and length(evidence) <= 2000),
    constraint renewal_looks_ahead check (due_after > (renewed_at at time zone 'UTC')::date),
    constraint renewal_changes_the_date check (due_after <> due_before)
);
create index renewal_edition_idx on renewal (edition_id, id);
create index renewal_renewed_by_idx on renewal (renewed_by);

create function renewal_guard() returns trigger language plpgsql as $$
declare
    renewed edition;
begin
    if tg_op <> 'INSERT' then
        raise exception 'a renewal is never changed or deleted' using errcode = 'restrict_violation';
    end if;
    select * into renewed from edition where id = new.edition_id for update;
    if renewed.state <> 'PUBLISHED' then
        raise exception 'edition % is % and cannot be renewed', new.edition_id, renewed.state using errcode = 'check_violation';
    end if;
    if renewed.approved_by is null then
        raise exception 'edition % was never approved here and cannot be renewed', new.edition_id using errcode = 'check_violation';
    end if;
    if new.due_before <> renewed.review_due then
        raise exception 'edition % is due on another day', new.edition_id using errcode = 'check_violation';
    end if;
    if exists (select from edition_author a where a.edition_id = new.edition_id and a.person_id = new.renewed_by) then
        raise exception 'edition % cannot be renewed by somebody who wrote it', new.edition_id using errcode = 'check_violation';
    end if;
    if not new.sources <@ array(select key from source) then
        raise exception 'a renewal rests on known sources' using errcode = 'foreign_key_violation';
    end if;
    return new;
end $$;

create trigger renewal_guard before insert or update or delete on renewal
    for each row execute function renewal_guard();
create trigger renewal_guard_truncate before truncate on renewal
    for each statement execute function renewal_guard();

-- The review date of a published text moves by an approval or a renewal and by nothing else.
create function edition_review_due_guard() returns trigger language plpgsql as $$
begin
    if old.approved_by is null and new.approved_by is not null then
        return new;
    end if;
    perform from renewal r
        where r.edition_id = old.id and r.due_before = old.review_due and r.due_after = new.review_due
            and not exists (select from renewal later where later.edition_id = r.edition_id and later.id > r.id);
    if not found then
        raise exception 'the review date of edition % moves by an approval or a renewal alone', old.id
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger edition_review_due_guard before update on edition
    for each row when (old.published_at is not null and new.review_due is distinct from old.review_due)
    execute function edition_review_due_guard();

-- And a renewal that is kept has moved it.
create function renewal_moves_the_date() returns trigger language plpgsql as $$
begin
    perform from edition e where e.id = new.edition_id and e.review_due <> new.due_after
        and not exists (select from renewal later where later.edition_id = e.id and later.id > new.id);
    if found then
        raise exception 'a renewal of edition % did not move its review date', new.edition_id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger renewal_moves_the_date after insert on renewal
    deferrable initially deferred for each row execute function renewal_moves_the_date();
