-- What each pack delivered last. The next delivery is compared with it: what differs from it here is the clinic's own work.
-- Only what somebody decided about is kept, so that what was left for later is offered again.
create table pack_delivery (
    pack         text primary key check (btrim(pack) <> '' and length(pack) <= 120),
    version      text not null,
    digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
    delivered_at timestamptz not null
);

create table pack_delivered_topic (
    pack         text not null references pack_delivery on delete cascade,
    topic_id     uuid not null references topic on delete cascade,
    description  text not null check (btrim(description) <> ''),
    delivered_at timestamptz not null,
    primary key (pack, topic_id)
);
create index pack_delivered_topic_topic_idx on pack_delivered_topic (topic_id);
comment on column pack_delivered_topic.description is 'as its topic.yaml would be written today';

create table pack_delivered_text (
    pack           text not null references pack_delivery on delete cascade,
    document_id    uuid not null references document on delete cascade,
    language       text not null check (language in ('en', 'es')),
    title          text not null check (btrim(title) <> '' and length(title) <= 120),
    discreet_title text not null check (btrim(discreet_title) <> '' and length(discreet_title) <= 120),
    body           text not null,
    sources        text[] not null check (array_position(sources, null) is null),
    delivered_at   timestamptz not null,
    primary key (pack, document_id, language)
);
create index pack_delivered_text_document_idx on pack_delivered_text (document_id);
