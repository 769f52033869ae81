-- One kind of material on a topic. The referral checklist belongs to no single topic.
create table document (
    id            uuid primary key,
    version       bigint not null,
    topic_id      uuid references topic,
    kind          text not null check (kind in ('HANDOUT', 'TALKING_POINTS', 'CHECKLIST')),
    review_months int not null check (review_months between 1 and 60),
    grace_days    int not null check (grace_days between 0 and 365),
    constraint document_belongs_to_topic check ((kind = 'CHECKLIST') = (topic_id is null))
);
create unique index document_one_of_a_kind_idx on document (topic_id, kind) nulls not distinct;

create table edition (
    id                uuid primary key,
    version           bigint not null,
    document_id       uuid not null references document,
    language          text not null check (language in ('en', 'es')),
    number            int not null check (number > 0),
    state             text not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    origin            text not null check (origin in ('CLINIC', 'STARTER')),
    title             text not null,
    discreet_title    text not null,
    body              text not null,
    change_note       text not null,
    created_at        timestamptz not null,
    submitted_at      timestamptz,
    approved_by       uuid references person,
    approved_at       timestamptz,
    published_at      timestamptz,
    review_due        date,
    ended_at          timestamptz,
    withdrawal_reason text,
    constraint edition_number_unique unique (document_id, language, number),
    constraint edition_title_length check (btrim(title) <> '' and length(title) <= 120),
    constraint edition_discreet_title_length check (btrim(discreet_title) <> '' and length(discreet_title) <= 120),
    constraint edition_published_is_dated check ((state in ('DRAFT', 'IN_REVIEW')) = (published_at is null)),
    constraint edition_published_has_review_date check ((published_at is null) = (review_due is null)),
    constraint edition_published_is_approved check (published_at is null or origin = 'STARTER' or approved_by is not null),
    constraint edition_approval_is_dated check ((approved_by is null) = (approved_at is null)),
    constraint edition_ended_is_dated check ((state in ('SUPERSEDED', 'WITHDRAWN')) = (ended_at is not null)),
    constraint edition_withdrawal_has_reason check ((state = 'WITHDRAWN') = (btrim(coalesce(withdrawal_reason, '')) <> ''))
);
create unique index edition_one_open_idx on edition (document_id, language) where state in ('DRAFT', 'IN_REVIEW');
create unique index edition_one_live_idx on edition (document_id, language) where state = 'PUBLISHED';
create index edition_approved_by_idx on edition (approved_by);

-- Everybody who wrote a word of an edition; none of them may approve it.
create table edition_author (
    edition_id uuid not null references edition on delete cascade,
    person_id  uuid not null references person,
    primary key (edition_id, person_id)
);
create index edition_author_person_idx on edition_author (person_id);

create table edition_source (
    edition_id uuid not null references edition on delete cascade,
    position   int not null,
    source_key text not null references source,
    primary key (edition_id, position),
    constraint edition_source_once unique (edition_id, source_key)
);
create index edition_source_source_idx on edition_source (source_key);
