-- Codes of violence, assault and trauma can be seen on bills and in portals: screens warn, paper never shows them.
alter table topic_code add column sensitive boolean not null default false;
alter table topic_code alter column sensitive drop default;

alter table topic_code drop constraint topic_code_code_check;
alter table topic_code add constraint topic_code_form check (case system
    when 'ICD-10-CM' then code ~ '^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$'
    when 'ICD-10' then code ~ '^[A-Z][0-9]{2}(\.[0-9]{1,2})?$'
    else code ~ '^[1-9][0-9]{5,17}$' end);

-- When a code fits and which one it excludes, for the clinician who looks it up.
create table topic_code_note (
    topic_id uuid not null references topic on delete cascade,
    system   text not null,
    code     text not null,
    language text not null check (language in ('en', 'es')),
    note     text not null check (btrim(note) <> '' and length(note) <= 200),
    primary key (topic_id, system, code, language),
    constraint topic_code_note_of_a_code foreign key (topic_id, system, code) references topic_code on delete cascade
        deferrable initially deferred
);
