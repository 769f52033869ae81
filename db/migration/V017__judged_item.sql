-- What a reviewer answered about a text that no machine can tell, and which text it was answered for.
create table judged_item (
    edition_id uuid not null references edition on delete cascade,
    instrument text not null check (instrument in ('CLEAR_COMMUNICATION_INDEX', 'PEMAT_P')),
    item       text not null check (item ~ '^([1-9][0-9]?|[A-Z])$'),
    version    bigint not null,
    answer     text not null check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
    text_hash  text not null check (text_hash ~ '^[0-9a-f]{64}$'),
    judged_by  uuid not null references person,
    judged_at  timestamptz not null,
    primary key (edition_id, instrument, item)
);
create index judged_item_judged_by_idx on judged_item (judged_by);

-- Answers are given in review, by somebody who did not write the text, and freeze when it is published.
create function judged_item_guard() returns trigger language plpgsql as $$
declare
    touched uuid := case when tg_op = 'DELETE' then old.edition_id else new.edition_id end;
    owner_state text;
begin
    if tg_op = 'UPDATE' and (new.edition_id, new.instrument, new.item)
            is distinct from (old.edition_id, old.instrument, old.item) then
        raise exception 'an answer stays with its edition and item' using errcode = 'restrict_violation';
    end if;
    select state into owner_state from edition where id = touched for share;
    if owner_state is null then
        -- a draft that was deleted takes its answers along; an answer to nothing fails by its foreign key
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if owner_state <> 'IN_REVIEW' then
        raise exception 'edition % is % and cannot be judged', touched, owner_state using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if exists (select from edition_author a where a.edition_id = new.edition_id and a.person_id = new.judged_by) then
        raise exception 'edition % cannot be judged by somebody who wrote it', new.edition_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger judged_item_guard before insert or update or delete on judged_item
    for each row execute function judged_item_guard();
create trigger judged_item_guard_truncate before truncate on judged_item
    for each statement execute function edition_guard();
