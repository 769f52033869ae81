-- The doors by which other programs come in, and a patient with a phone: each is shut until an administrator opens it.
create table channel (
    name       text primary key,
    version    bigint not null default 0,
    access     text not null default 'OFF',
    per_minute int not null default 600,
    constraint channel_name_known check (name in ('INFOBUTTON', 'CDS_HOOKS', 'FHIR', 'OPENEMR', 'TAKE_HOME')),
    constraint channel_access_known check (access in ('OFF', 'TOKEN', 'OPEN')),
    constraint channel_take_home_knows_no_token check (name <> 'TAKE_HOME' or access <> 'TOKEN'),
    constraint channel_per_minute_within_reason check (per_minute between 10 and 6000)
);
insert into channel (name, per_minute)
values ('INFOBUTTON', 600), ('CDS_HOOKS', 600), ('FHIR', 600), ('OPENEMR', 600), ('TAKE_HOME', 120);
comment on column channel.per_minute is 'calls that one caller has in a minute';

create function channel_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'the channels are always the same five' using errcode = 'restrict_violation';
    end if;
    if new.name <> old.name then
        raise exception 'a channel keeps its name' using errcode = 'restrict_violation';
    end if;
    new.version := old.version + 1;
    return new;
end $$;

create trigger channel_guard before insert or update or delete on channel
    for each row execute function channel_guard();
create trigger channel_guard_truncate before truncate on channel
    for each statement execute function channel_guard();

-- A page for anybody's phone is nothing that a token could be for.
alter table api_token
    drop constraint api_token_scopes_known,
    add constraint api_token_scopes_known check (cardinality(scopes) > 0
        and scopes <@ array['checklist.assess', 'checklist.read', 'infobutton', 'cds-hooks', 'fhir', 'openemr']);

-- How often each caller came to a place in a minute, on all nodes together; what was one page's alone. A caller is kept as a hash,
-- with a key that is made anew every day. Neither is written to the log that backups and copies are made from.
alter table check_page_key rename to caller_key;
alter table caller_key rename constraint check_page_key_pkey to caller_key_pkey;
alter table caller_key rename constraint check_page_key_key_check to caller_key_length;

drop table check_page_call;
create unlogged table call_count (
    minute timestamptz not null,
    place  text not null,
    caller bytea not null,
    calls  int not null,
    primary key (minute, place, caller),
    constraint call_count_caller_is_a_hash check (length(caller) = 32),
    constraint call_count_positive check (calls > 0)
);
