-- Changes whenever anything that is printed or answered does, so that whoever kept an answer asks one row whether it still holds.
-- The mark is no count: a database that was restored, or begun anew, never shows one that was seen before.
create table live_state (
    id   int primary key default 1 check (id = 1),
    mark uuid not null default gen_random_uuid()
);
insert into live_state default values;

create function live_state_guard() returns trigger language plpgsql as $$
begin
    raise exception 'there is always one live state' using errcode = 'restrict_violation';
end $$;

create trigger live_state_guard before delete on live_state
    for each row execute function live_state_guard();
create trigger live_state_guard_truncate before truncate on live_state
    for each statement execute function live_state_guard();

-- Once in a transaction, and at its end, so that a long one keeps nobody waiting.
create function live_state_moves() returns trigger language plpgsql as $$
begin
    if current_setting('tearsheet.live_state_moved', true) is distinct from pg_current_xact_id()::text then
        update live_state set mark = gen_random_uuid();
        perform set_config('tearsheet.live_state_moved', pg_current_xact_id()::text, true);
    end if;
    return null;
end $$;

create constraint trigger edition_moves_live_state after update on edition deferrable initially deferred
    for each row when (old.state = 'PUBLISHED' or new.state = 'PUBLISHED') execute function live_state_moves();
create constraint trigger edition_begins_live after insert on edition deferrable initially deferred
    for each row when (new.state = 'PUBLISHED') execute function live_state_moves();
create constraint trigger edition_ends_live after delete on edition deferrable initially deferred
    for each row when (old.state = 'PUBLISHED') execute function live_state_moves();

do $$
declare
    what text;
begin
    foreach what in array array['document', 'topic', 'topic_text', 'topic_synonym', 'topic_code', 'topic_code_note', 'source',
                                'clinic_profile', 'clinic_logo', 'print_policy'] loop
        execute format('create constraint trigger %1$s_moves_live_state after insert or update or delete on %1$s
                        deferrable initially deferred for each row execute function live_state_moves()', what);
        execute format('create trigger %1$s_emptied_moves_live_state after truncate on %1$s
                        for each statement execute function live_state_moves()', what);
    end loop;
end $$;
