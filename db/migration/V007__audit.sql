create table audit_entry (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null,
    actor_id    uuid,
    actor_name  text not null,
    act         text not null,
    subject_id  uuid not null,
    detail      text not null
);
create index audit_entry_subject_idx on audit_entry (subject_id, happened_at);
create index audit_entry_happened_at_idx on audit_entry (happened_at);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
create trigger audit_entry_append_only_truncate before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();

-- How often an edition was printed on a day: no person, no time of day, no options.
create table print_count (
    day        date not null,
    edition_id uuid not null,
    prints     bigint not null check (prints > 0),
    primary key (day, edition_id)
);
