-- Keys of other programs. Only the hash is kept, so a copy of the database opens nothing; of a call, the day at most.
create table api_token (
    id           uuid primary key,
    version      bigint not null,
    name         text not null,
    token_hash   text not null,
    scopes       text[] not null,
    demo         boolean not null,
    made_by      uuid references person,
    made_by_name text not null,
    made_at      timestamptz not null,
    expires_on   date,
    revoked_at   timestamptz,
    last_used_on date,
    constraint api_token_has_name check (btrim(name) <> '' and length(name) <= 80),
    constraint api_token_hash_form check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint api_token_scopes_known check (cardinality(scopes) > 0
        and scopes <@ array['checklist.assess', 'checklist.read', 'infobutton', 'cds-hooks', 'fhir']),
    constraint api_token_made_by_somebody check (demo or made_by is not null),
    constraint api_token_expires_within_a_year check (case when demo then expires_on is null
        else expires_on is not null and expires_on between (made_at at time zone 'UTC')::date
            and (made_at at time zone 'UTC')::date + interval '1 year' end)
);
create unique index api_token_hash_idx on api_token (token_hash);
create unique index api_token_one_demo_idx on api_token (demo) where demo;
create index api_token_made_by_idx on api_token (made_by);

create function api_token_stays_as_made() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if not old.demo then
            raise exception 'an API token is revoked, never deleted' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if (new.id, new.name, new.token_hash, new.scopes, new.demo, new.made_by, new.made_by_name, new.made_at, new.expires_on)
        is distinct from
       (old.id, old.name, old.token_hash, old.scopes, old.demo, old.made_by, old.made_by_name, old.made_at, old.expires_on)
    then
        raise exception 'what an API token is and may do never changes' using errcode = 'restrict_violation';
    end if;
    if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
        raise exception 'a revoked API token stays revoked' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger api_token_stays_as_made before update or delete on api_token
    for each row execute function api_token_stays_as_made();
