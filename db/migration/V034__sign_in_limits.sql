-- How often in a row a user name was tried in vain, and until when nobody may try it again. A name is kept as a hash, whether it is
-- somebody's or not: people type their password into the wrong field. The key of the hashes is forgotten with the last of them.
-- Neither is written to the log that backups and copies are made from.
create unlogged table sign_in_key (
    one     boolean primary key default true,
    key     bytea not null,
    made_at timestamptz not null default now(),
    constraint sign_in_key_is_one check (one),
    constraint sign_in_key_length check (length(key) = 32)
);

create unlogged table sign_in_try (
    name        bytea primary key,
    person_id   uuid references person on delete cascade,
    failures    int not null,
    last_at     timestamptz not null,
    waits_until timestamptz,
    constraint sign_in_try_name_is_a_hash check (length(name) = 32),
    constraint sign_in_try_failures_positive check (failures > 0),
    constraint sign_in_try_waits_from_the_fifth check ((failures >= 5) = (waits_until is not null)),
    constraint sign_in_try_waits_a_day_at_most check (waits_until > last_at and waits_until <= last_at + interval '24 hours')
);
create index sign_in_try_person_idx on sign_in_try (person_id);
comment on column sign_in_try.person_id is 'whose name it is; empty if it is nobody''s';

-- NIST SP 800-63B allows a hundred failures in a row. From there on one try a day is left, so that nobody can shut a clinic out
-- for good by failing on purpose.
create function sign_in_wait(failures int) returns interval language sql immutable as $$
    select case
        when failures < 5 then null
        when failures < 100 then least(interval '30 seconds' * power(2, least(failures, 20) - 5), interval '15 minutes')
        else interval '24 hours'
    end
$$;

-- Counts a try as a failure before it is made, so that of many at the same time none is uncounted; who succeeds takes the count
-- away. Answers how many there were in a row with this one, or until when to wait, and then nothing is counted.
create function sign_in_take(of_name bytea, of_person uuid, out taken int, out wait_until timestamptz)
language plpgsql as $$
declare
    moment timestamptz := clock_timestamp();
begin
    insert into sign_in_try as t (name, person_id, failures, last_at)
    values (of_name, of_person, 1, moment)
    on conflict (name) do update set
        person_id = of_person,
        failures = t.failures + 1,
        last_at = moment,
        waits_until = moment + sign_in_wait(t.failures + 1)
    where t.waits_until is null or t.waits_until <= moment
    returning t.failures into taken;
    if taken is null then
        select waits_until into wait_until from sign_in_try where name = of_name;
    end if;
end $$;
