-- What paper is recalled by: a code of its edition, made at random when the edition is first set, and the same ever after.

-- Its eighth character is such that one wrong character, or two that changed places, are always noticed: over the 32
-- values of the alphabet each place has a weight of its own, and the weighted sum is nothing.
create function check_code_is_sound(code text) returns boolean language plpgsql immutable strict parallel safe as $$
declare
    total int := 0;
    symbol text;
begin
    foreach symbol in array string_to_array(code, null) loop
        total := total * 2;
        if total >= 32 then
            total := total # 37;
        end if;
        total := total # (position(symbol in '0123456789ABCDEFGHJKMNPQRSTVWXYZ') - 1);
    end loop;
    return total = 0;
end $$;

create table check_code (
    edition_id uuid primary key references edition,
    code       text not null unique,
    constraint check_code_form check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    constraint check_code_sound check (check_code_is_sound(code))
);

create function check_code_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'a check code stands on paper that is out there: it is never changed or deleted'
            using errcode = 'restrict_violation';
    end if;
    if not exists (
            select from edition e join document d on d.id = e.document_id
            where e.id = new.edition_id and e.published_at is not null and d.kind <> 'CHECKLIST') then
        raise exception 'edition % was never on paper and has no check code', new.edition_id
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger check_code_guard before insert or update or delete on check_code
    for each row execute function check_code_guard();
create trigger check_code_guard_truncate before truncate on check_code
    for each statement execute function check_code_guard();

alter table clinic_profile add column check_page boolean not null default false;
comment on column clinic_profile.check_page is 'whether anybody may check a code, without signing in';

-- How often each address asked there in a minute, so that nobody can try codes by the thousand. An address is kept as a hash alone,
-- with a key that is made anew every day. Neither is written to the log that backups and copies are made from.
create unlogged table check_page_key (
    day date primary key,
    key bytea not null check (length(key) = 32)
);

create unlogged table check_page_call (
    minute timestamptz not null,
    caller bytea not null check (length(caller) = 32),
    calls  int not null check (calls > 0),
    primary key (minute, caller)
);
