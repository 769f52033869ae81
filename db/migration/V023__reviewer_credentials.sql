-- What lets somebody judge texts, such as "MD, board certified OB/GYN", and until when.
alter table person
    add column credential        text,
    add column credential_issuer text not null default '',
    add column credential_until  date,
    add constraint person_credential_length check (btrim(credential) <> '' and length(credential) <= 200),
    add constraint person_credential_issuer_length check (length(credential_issuer) <= 200),
    add constraint person_credential_complete check (credential is not null
        or (credential_issuer = '' and credential_until is null)),
    add constraint person_credential_until_form check (credential_until >= date '2000-01-01');
comment on column person.credential is 'null: none on record';

alter table clinic_profile add column credentials_required boolean not null default false;
comment on column clinic_profile.credentials_required is 'whether only those may decide about texts who have a credential on record';

-- Why somebody may not decide about texts today; null if they may. Asked by the application and by the guard below.
create function reviewer_obstacle(reviewer uuid) returns text language sql stable as $$
    select case when p.credential_until < current_date then 'EXPIRED'
                when p.credential is null and c.credentials_required then 'MISSING' end
    from person p
    cross join clinic_profile c
    where p.id = reviewer
$$;

-- What the approving person's credential was at that time, whatever becomes of it.
create table approval_credential (
    edition_id  uuid primary key references edition,
    credential  text not null,
    issuer      text not null,
    valid_until date
);

create function approval_credential_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' or pg_trigger_depth() < 2 then
        raise exception 'the credential of an approval is kept as it was' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger approval_credential_guard before insert or update or delete on approval_credential
    for each row execute function approval_credential_guard();
create trigger approval_credential_guard_truncate before truncate on approval_credential
    for each statement execute function approval_credential_guard();

create function edition_approval_guard() returns trigger language plpgsql as $$
declare
    obstacle text := reviewer_obstacle(new.approved_by);
begin
    if obstacle is not null then
        raise exception 'edition % cannot be approved: the credential of the reviewer is %', new.id, lower(obstacle)
            using errcode = 'check_violation';
    end if;
    insert into approval_credential (edition_id, credential, issuer, valid_until)
    select new.id, p.credential, p.credential_issuer, p.credential_until
    from person p
    where p.id = new.approved_by and p.credential is not null;
    return null;
end $$;

create trigger edition_approval_guard after update on edition
    for each row when (new.approved_by is not null and new.approved_by is distinct from old.approved_by)
    execute function edition_approval_guard();

-- The same for whoever returns or renews a text.
create function reviewer_guard() returns trigger language plpgsql as $$
declare
    obstacle text := reviewer_obstacle((to_jsonb(new) ->> tg_argv[0])::uuid);
begin
    if obstacle is not null then
        raise exception 'edition % is not judged by somebody whose credential is %', new.edition_id, lower(obstacle)
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger edition_return_reviewer before insert on edition_return
    for each row execute function reviewer_guard('returned_by');
create trigger renewal_reviewer before insert on renewal
    for each row execute function reviewer_guard('renewed_by');
