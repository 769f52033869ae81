-- Local services a clinician can send somebody to. The checklist's definition decides which destinations there are.
create table service (
    id          uuid primary key,
    version     bigint not null,
    destination text not null,
    name        text not null,
    phone       text not null,
    hours       text not null,
    address     text not null,
    languages   text not null,
    cost        text not null,
    notes       text not null,
    verified_on date,
    constraint service_destination_form check (destination ~ '^[A-Z_]{3,40}$'),
    constraint service_has_name check (btrim(name) <> '' and length(name) <= 120),
    constraint service_has_phone check (phone ~ '[0-9]' and length(phone) <= 80),
    constraint service_hours_length check (length(hours) <= 200),
    constraint service_address_length check (length(address) <= 300),
    constraint service_languages_form check (length(languages) <= 100
        and languages ~ '^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*(, [a-z]{2,3}(-[A-Za-z0-9]{2,8})*)*)?$'),
    constraint service_cost_length check (length(cost) <= 200),
    constraint service_notes_length check (length(notes) <= 500),
    constraint service_verified_on_form check (verified_on >= date '2000-01-01')
);
create unique index service_name_idx on service (destination, lower(name));
comment on column service.verified_on is 'when somebody last made sure that all of it is right; null: nobody yet, or it changed since';
