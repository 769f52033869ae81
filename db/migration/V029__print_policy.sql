-- How the clinic prints unless somebody chooses otherwise, and what nobody may choose otherwise.
create table print_policy (
    id        int primary key default 1 check (id = 1),
    version   bigint not null default 0,
    text_size text not null default 'normal',
    contact   text not null default 'normal',
    sides     text not null default 'two',
    sources   boolean not null default false,
    discreet  boolean not null default false,
    fixed     text[] not null default '{}',
    constraint print_policy_text_size_known check (text_size in ('normal', 'large', 'extra-large')),
    constraint print_policy_contact_known check (contact in ('normal', 'neutral', 'none')),
    constraint print_policy_sides_known check (sides in ('one', 'two')),
    constraint print_policy_fixed_known
        check (fixed <@ array['PAPER', 'TEXT_SIZE', 'CONTACT', 'SIDES', 'SOURCES', 'DISCREET', 'NOTE'])
);
insert into print_policy default values;

create function print_policy_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'there is always one print policy' using errcode = 'restrict_violation';
    end if;
    new.version := old.version + 1;
    return new;
end $$;

create trigger print_policy_guard before update or delete on print_policy
    for each row execute function print_policy_guard();
create trigger print_policy_guard_truncate before truncate on print_policy
    for each statement execute function print_policy_guard();

-- What a person chose last, for the next sheet. Whether it was discreet, and what was noted for a patient, is not kept.
create table print_choice (
    person_id uuid primary key references person on delete cascade,
    paper     text not null,
    text_size text not null,
    contact   text not null,
    sides     text not null,
    sources   boolean not null,
    constraint print_choice_paper_known check (paper in ('a4', 'letter', 'a5')),
    constraint print_choice_text_size_known check (text_size in ('normal', 'large', 'extra-large')),
    constraint print_choice_contact_known check (contact in ('normal', 'neutral', 'none')),
    constraint print_choice_sides_known check (sides in ('one', 'two'))
);

alter table clinic_profile
    drop constraint clinic_profile_paper_known,
    add constraint clinic_profile_paper_known check (paper in ('a4', 'letter', 'a5'));

alter table print_count
    add column text_size text not null default 'unknown',
    drop constraint print_count_paper_known,
    add constraint print_count_paper_known check (paper in ('a4', 'letter', 'a5', 'unknown')),
    add constraint print_count_text_size_known check (text_size in ('normal', 'large', 'extra-large', 'unknown')),
    drop constraint print_count_pkey,
    add primary key (day, edition_id, paper, text_size, discreet);
alter table print_count alter column text_size drop default;
comment on column print_count.text_size is 'unknown: counted before anybody asked';
