-- How people prove who they are beside a password, and of whom it is asked.
create table sign_in_policy (
    id           int primary key default 1 check (id = 1),
    version      bigint not null default 0,
    factor_roles text[] not null default '{}',
    constraint sign_in_policy_roles_known
        check (factor_roles <@ array['CLINICIAN', 'AUTHOR', 'REVIEWER', 'ADMINISTRATOR', 'AUDITOR'])
);
comment on column sign_in_policy.factor_roles is 'whoever has one of these roles needs more than a password';
insert into sign_in_policy default values;

create function sign_in_policy_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'there is always one sign-in policy' using errcode = 'restrict_violation';
    end if;
    new.version := old.version + 1;
    return new;
end $$;

create trigger sign_in_policy_guard before update or delete on sign_in_policy
    for each row execute function sign_in_policy_guard();
create trigger sign_in_policy_guard_truncate before truncate on sign_in_policy
    for each statement execute function sign_in_policy_guard();

-- Public keys alone: a copy of the database opens nothing.
create table passkey (
    credential_id   bytea primary key,
    person_id       uuid not null references person on delete cascade,
    name            text not null,
    public_key      bytea not null,
    attestation     bytea not null,
    transports      text[] not null,
    signature_count bigint not null,
    user_verified   boolean not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    added_on        date not null,
    last_used_on    date,
    constraint passkey_has_name check (btrim(name) <> '' and length(name) <= 60),
    constraint passkey_signature_count_from_zero check (signature_count >= 0),
    constraint passkey_asks_who_it_is check (user_verified)
);
create index passkey_person_idx on passkey (person_id);
comment on column passkey.last_used_on is 'the day alone: nobody is watched at work';

create function passkey_guard() returns trigger language plpgsql as $$
begin
    if (new.credential_id, new.person_id, new.name, new.public_key, new.attestation, new.added_on)
        is distinct from
       (old.credential_id, old.person_id, old.name, old.public_key, old.attestation, old.added_on)
    then
        raise exception 'a passkey stays as it was made' using errcode = 'restrict_violation';
    end if;
    -- one that does not count always says 0; one that counts backwards was copied
    if new.signature_count <= old.signature_count and (new.signature_count, old.signature_count) <> (0, 0) then
        raise exception 'a passkey never counts backwards' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger passkey_guard before update on passkey for each row execute function passkey_guard();

-- An app that shows a code every half minute. Its secret is encrypted with a key that is not in this database.
create table authenticator (
    person_id uuid primary key references person on delete cascade,
    secret    bytea not null,
    key_id    text not null,
    last_step bigint not null,
    added_on  date not null,
    constraint authenticator_key_id_form check (key_id ~ '^[0-9a-f]{16}$')
);
comment on column authenticator.key_id is 'which key the secret is encrypted with; says nothing about the key';
comment on column authenticator.last_step is 'the half minute of the last code that was taken';

create function authenticator_guard() returns trigger language plpgsql as $$
begin
    if (new.person_id, new.secret, new.key_id, new.added_on)
        is distinct from (old.person_id, old.secret, old.key_id, old.added_on)
    then
        raise exception 'an authenticator stays as it was made' using errcode = 'restrict_violation';
    end if;
    if new.last_step <= old.last_step then
        raise exception 'a code is taken once, and none before it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger authenticator_guard before update on authenticator for each row execute function authenticator_guard();

create function has_second_factor(person uuid) returns boolean language sql stable as $$
    select exists (select from passkey where person_id = person)
        or exists (select from authenticator where person_id = person)
$$;

-- For whoever has lost the rest. Only hashes are kept.
create table recovery_code (
    person_id uuid not null references person on delete cascade,
    code_hash text not null,
    used_at   timestamptz,
    primary key (person_id, code_hash),
    constraint recovery_code_hash_form check (code_hash ~ '^[0-9a-f]{64}$')
);

create function recovery_code_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.used_at is not null or not has_second_factor(new.person_id) then
            raise exception 'recovery codes stand in for a second factor' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.person_id, new.code_hash) is distinct from (old.person_id, old.code_hash) or old.used_at is not null
            or new.used_at is null then
        raise exception 'a recovery code is used once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger recovery_code_guard before insert or update on recovery_code
    for each row execute function recovery_code_guard();

-- They go with the last factor they stand in for.
create function recovery_codes_go() returns trigger language plpgsql as $$
begin
    if not has_second_factor(old.person_id) then
        delete from recovery_code where person_id = old.person_id;
    end if;
    return null;
end $$;

create trigger passkey_recovery_codes_go after delete on passkey
    for each row execute function recovery_codes_go();
create trigger authenticator_recovery_codes_go after delete on authenticator
    for each row execute function recovery_codes_go();

-- How many wrong codes somebody typed since the last right one, and until when no other is looked at.
create table wrong_code (
    person_id  uuid primary key references person on delete cascade,
    codes      int not null default 0,
    wait_until timestamptz,
    constraint wrong_code_from_zero check (codes >= 0),
    constraint wrong_code_wait check (codes < 5 or wait_until is not null)
);
