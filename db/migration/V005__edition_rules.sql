-- The rules of the editorial path, so that no code and no hand can go round them:
-- the states follow one another, what was published never changes, nobody approves their own text.
create function edition_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'editions are never truncated' using errcode = 'restrict_violation';
    end if;

    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'edition % is % and is never deleted', old.id, old.state using errcode = 'restrict_violation';
        end if;
        return old;
    end if;

    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'an edition begins as a draft, not as %', new.state using errcode = 'check_violation';
        end if;
        return new;
    end if;

    if (new.id, new.document_id, new.language, new.number, new.origin, new.created_at)
            is distinct from (old.id, old.document_id, old.language, old.number, old.origin, old.created_at) then
        raise exception 'edition % keeps its document, language, number and origin', old.id using errcode = 'restrict_violation';
    end if;

    if old.state in ('SUPERSEDED', 'WITHDRAWN') then
        raise exception 'edition % is % and no longer changes', old.id, old.state using errcode = 'restrict_violation';
    end if;

    if new.state <> old.state and (old.state || ' ' || new.state) not in (
            'DRAFT IN_REVIEW', 'IN_REVIEW DRAFT', 'IN_REVIEW PUBLISHED', 'PUBLISHED SUPERSEDED', 'PUBLISHED WITHDRAWN')
            and not (old.origin = 'STARTER' and old.state = 'DRAFT' and new.state = 'PUBLISHED') then
        raise exception 'edition % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation';
    end if;

    if old.state <> 'DRAFT' and (new.title, new.discreet_title, new.body, new.change_note)
            is distinct from (old.title, old.discreet_title, old.body, old.change_note) then
        raise exception 'edition % is % and its content no longer changes', old.id, old.state using errcode = 'restrict_violation';
    end if;

    if old.published_at is not null and (new.published_at is distinct from old.published_at
            or (old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at))) then
        raise exception 'edition % keeps its publication and approval', old.id using errcode = 'restrict_violation';
    end if;

    if new.approved_by is not null and exists (
            select from edition_author a where a.edition_id = new.id and a.person_id = new.approved_by) then
        raise exception 'edition % cannot be approved by somebody who wrote it', old.id using errcode = 'check_violation';
    end if;

    if new.state = 'PUBLISHED' and new.origin = 'CLINIC' and not exists (
            select from edition_author a where a.edition_id = new.id) then
        raise exception 'edition % has no author on record and cannot be published', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger edition_guard before insert or update or delete on edition for each row execute function edition_guard();
create trigger edition_guard_truncate before truncate on edition for each statement execute function edition_guard();

-- Who wrote an edition and what it rests on are part of it: they change only while it is a draft.
create function edition_part_guard() returns trigger language plpgsql as $$
declare
    touched uuid := case when tg_op = 'DELETE' then old.edition_id else new.edition_id end;
    owner_state text;
begin
    select state into owner_state from edition where id = touched for share;
    if owner_state is not null and owner_state <> 'DRAFT' then
        raise exception 'edition % is % and its authors and sources no longer change', touched, owner_state
            using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and old.edition_id <> new.edition_id then
        raise exception 'authors and sources never move to another edition' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger edition_author_guard before insert or update or delete on edition_author
    for each row execute function edition_part_guard();
create trigger edition_source_guard before insert or update or delete on edition_source
    for each row execute function edition_part_guard();
create trigger edition_author_guard_truncate before truncate on edition_author
    for each statement execute function edition_guard();
create trigger edition_source_guard_truncate before truncate on edition_source
    for each statement execute function edition_guard();
