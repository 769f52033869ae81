-- Who is invited has no password until they set one themselves, through a link that opens once.
alter table person
    alter column password_hash drop not null,
    add column session_era bigint not null default 0,
    add column last_seen_on date,
    add constraint person_password_hash_not_empty check (password_hash <> ''),
    add constraint person_session_era_from_zero check (session_era >= 0);
comment on column person.session_era is 'sessions of an earlier era are over';
comment on column person.last_seen_on is 'the day alone: nobody is watched at work';

-- Only the hash is kept, so a copy of the database opens nothing.
create table password_link (
    person_id  uuid primary key references person on delete cascade,
    token_hash text not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    constraint password_link_hash_form check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint password_link_ends_within_a_day check (expires_at > made_at and expires_at <= made_at + interval '24 hours')
);
create unique index password_link_hash_idx on password_link (token_hash);

create function password_link_guard() returns trigger language plpgsql as $$
begin
    perform from person where id = new.person_id and enabled and password_hash is null and not demo for update;
    if not found then
        raise exception 'a link is for somebody who may sign in and has no password' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger password_link_guard before insert or update on password_link
    for each row execute function password_link_guard();

-- Whether somebody other than this person can sign in as an administrator. One asks at a time: of two administrators who
-- take the role from each other, the second must see what the first did. People of the demonstration do not count for others.
create function another_administrator(than uuid, among_demo boolean) returns boolean language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('tearsheet.administrators'));
    return exists (select from person p join person_role r on r.person_id = p.id
        where r.role = 'ADMINISTRATOR' and p.enabled and p.password_hash is not null
            and p.id <> than and (among_demo or not p.demo));
end $$;

create function person_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.session_era < old.session_era then
            raise exception 'sessions that are over never come back' using errcode = 'restrict_violation';
        end if;
        if old.enabled and not new.enabled and new.session_era = old.session_era then
            raise exception 'who is disabled has no session' using errcode = 'restrict_violation';
        end if;
        if not new.enabled or new.password_hash is not null then
            delete from password_link where person_id = new.id;
        end if;
        if new.enabled and new.password_hash is not null and (old.demo or not new.demo) then
            return new;
        end if;
    end if;
    if old.enabled and old.password_hash is not null
            and exists (select from person_role where person_id = old.id and role = 'ADMINISTRATOR')
            and not another_administrator(old.id, old.demo) then
        raise exception 'the last administrator who can sign in stays' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger person_guard before update or delete on person
    for each row execute function person_guard();

create function person_role_guard() returns trigger language plpgsql as $$
declare
    holder person;
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'the last administrator who can sign in stays' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and new.role = 'ADMINISTRATOR' and new.person_id = old.person_id then
        return new;
    end if;
    select * into holder from person where id = old.person_id and enabled and password_hash is not null;
    -- whose whole row is deleted was looked at before
    if old.role = 'ADMINISTRATOR' and found and not another_administrator(holder.id, holder.demo) then
        raise exception 'the last administrator who can sign in stays' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger person_role_guard before update or delete on person_role
    for each row execute function person_role_guard();
create trigger person_role_guard_truncate before truncate on person_role
    for each statement execute function person_role_guard();

-- The list is by name.
create index person_name_idx on person (lower(name), username);
