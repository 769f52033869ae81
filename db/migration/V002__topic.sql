create table topic (
    id           uuid primary key,
    version      bigint not null,
    slug         text not null,
    sheet_number int not null,
    audience     text not null check (audience in ('PATIENT', 'PARTNER')),
    origin       text not null check (origin in ('CLINIC', 'STARTER')),
    constraint topic_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    constraint topic_sheet_number_positive check (sheet_number > 0)
);
create unique index topic_slug_idx on topic (slug);
create unique index topic_sheet_number_idx on topic (sheet_number);

create table topic_text (
    topic_id       uuid not null references topic on delete cascade,
    language       text not null check (language in ('en', 'es')),
    title          text not null,
    discreet_title text not null,
    summary        text not null,
    primary key (topic_id, language),
    constraint topic_text_title_length check (btrim(title) <> '' and length(title) <= 120),
    constraint topic_text_discreet_title_length check (btrim(discreet_title) <> '' and length(discreet_title) <= 120),
    constraint topic_text_summary_length check (length(summary) <= 300)
);

create table topic_synonym (
    topic_id uuid not null references topic on delete cascade,
    language text not null check (language in ('en', 'es')),
    phrase   text not null check (btrim(phrase) <> '' and length(phrase) <= 120),
    primary key (topic_id, language, phrase)
);

-- Codes serve look-up from the record; they never select a diagnosis.
create table topic_code (
    topic_id uuid not null references topic on delete cascade,
    system   text not null check (system in ('ICD-10-CM', 'ICD-10', 'SNOMED-CT')),
    code     text not null check (code ~ '^[A-Za-z0-9.]{1,30}$'),
    display  text not null,
    primary key (topic_id, system, code)
);
