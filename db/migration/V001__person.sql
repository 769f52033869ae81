-- People of the clinic. No patient is ever in this database.
create table person (
    id            uuid primary key,
    version       bigint not null,
    username      text not null,
    name          text not null,
    password_hash text not null,
    enabled       boolean not null,
    demo          boolean not null,
    created_at    timestamptz not null,
    constraint person_username_form check (username ~ '^[a-z0-9][a-z0-9._@+-]{0,79}$'),
    constraint person_has_name check (btrim(name) <> '' and length(name) <= 120)
);
create unique index person_username_idx on person (username);

create table person_role (
    person_id uuid not null references person on delete cascade,
    role      text not null check (role in ('CLINICIAN', 'AUTHOR', 'REVIEWER', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

-- The link that makes the first administrator. Only the hash is kept, so a copy of the database opens nothing.
create table setup_link (
    token_hash text primary key,
    expires_at timestamptz not null,
    used_at    timestamptz
);
