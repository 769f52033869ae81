-- People whom an OpenID Connect provider lets in: who they are there, and nothing else that it tells.
alter table person
    add column issuer text,
    add column subject text,
    add column awaited_until timestamptz,
    add constraint person_provider_form check (
        case when issuer is null then subject is null and awaited_until is null
             else not demo and (subject is null) <> (awaited_until is null) end),
    add constraint person_issuer_length check (length(issuer) between 1 and 500),
    add constraint person_subject_length check (length(subject) between 1 and 255);
create unique index person_subject_idx on person (issuer, subject);
comment on column person.subject is 'who they are to the issuer; user names and e-mail addresses identify nobody';
comment on column person.awaited_until is 'until then, whom the issuer presents under this user name is taken to be them, once';

-- The password of whoever is let in by the provider alone is worth nothing.
alter table sign_in_policy
    add column local_off boolean not null default false;
comment on column sign_in_policy.local_off is 'passwords and passkeys let nobody in';

alter table password_link
    add column way_back boolean not null default false;
comment on column password_link.way_back is 'for an administrator who may have a password, made by whoever runs the server';

create function can_sign_in(enabled boolean, subject text, password_hash text) returns boolean language sql stable as $$
    select enabled and (subject is not null
        or password_hash is not null and not (select local_off from sign_in_policy))
$$;

create or replace function password_link_guard() returns trigger language plpgsql as $$
begin
    perform from person p where p.id = new.person_id and p.enabled and not p.demo and (
        case when new.way_back
            then exists (select from person_role r where r.person_id = p.id and r.role = 'ADMINISTRATOR')
            else p.password_hash is null and p.subject is null end) for update;
    if not found then
        raise exception 'a link is for somebody who may sign in and has no password' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function another_administrator(than uuid, among_demo boolean) returns boolean language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('tearsheet.administrators'));
    return exists (select from person p join person_role r on r.person_id = p.id
        where r.role = 'ADMINISTRATOR' and can_sign_in(p.enabled, p.subject, p.password_hash)
            and p.id <> than and (among_demo or not p.demo));
end $$;

create or replace function person_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.session_era < old.session_era then
            raise exception 'sessions that are over never come back' using errcode = 'restrict_violation';
        end if;
        if old.enabled and not new.enabled and new.session_era = old.session_era then
            raise exception 'who is disabled has no session' using errcode = 'restrict_violation';
        end if;
        if old.subject is not null and (old.issuer, old.subject) is distinct from (new.issuer, new.subject) then
            if new.issuer is not null then
                raise exception 'whom the provider lets in is nobody else' using errcode = 'restrict_violation';
            end if;
            if new.session_era = old.session_era then
                raise exception 'whom the provider lets in no more has no session' using errcode = 'restrict_violation';
            end if;
        end if;
        delete from password_link l where l.person_id = new.id and (not new.enabled
            or new.password_hash is not null
                and (not l.way_back or new.password_hash is distinct from old.password_hash)
            or new.subject is not null and not l.way_back);
        if can_sign_in(new.enabled, new.subject, new.password_hash) and (old.demo or not new.demo) then
            return new;
        end if;
    end if;
    if can_sign_in(old.enabled, old.subject, old.password_hash)
            and exists (select from person_role where person_id = old.id and role = 'ADMINISTRATOR')
            and not another_administrator(old.id, old.demo) then
        raise exception 'the last administrator who can sign in stays' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace function person_role_guard() returns trigger language plpgsql as $$
declare
    holder person;
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'the last administrator who can sign in stays' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and new.role = 'ADMINISTRATOR' and new.person_id = old.person_id then
        return new;
    end if;
    select * into holder from person p
    where p.id = old.person_id and can_sign_in(p.enabled, p.subject, p.password_hash);
    -- whose whole row is deleted was looked at before
    if old.role = 'ADMINISTRATOR' and found and not another_administrator(holder.id, holder.demo) then
        raise exception 'the last administrator who can sign in stays' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace function sign_in_policy_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'there is always one sign-in policy' using errcode = 'restrict_violation';
    end if;
    if new.local_off and not old.local_off then
        perform pg_advisory_xact_lock(hashtext('tearsheet.administrators'));
        if not exists (select from person p join person_role r on r.person_id = p.id
                where r.role = 'ADMINISTRATOR' and p.enabled and p.subject is not null) then
            raise exception 'an administrator whom the provider lets in comes first' using errcode = 'restrict_violation';
        end if;
    end if;
    new.version := old.version + 1;
    return new;
end $$;
