create extension if not exists pg_trgm;

-- What a topic can be found by. A copy: it is made again from the library whenever a topic or its live text changes.
create table search_entry (
    id       bigint generated always as identity primary key,
    topic_id uuid not null references topic on delete cascade,
    language text not null,
    field    text not null check (field in ('CODE', 'TITLE', 'SYNONYM', 'SUMMARY', 'BODY')),
    shown    text not null,
    folded   text not null,
    words    tsvector not null
);
create index search_entry_topic_idx on search_entry (topic_id);
create index search_entry_words_idx on search_entry using gin (words);
create index search_entry_code_idx on search_entry (folded text_pattern_ops) where field = 'CODE';
create index search_entry_similar_idx on search_entry using gin (folded gin_trgm_ops) where field in ('TITLE', 'SYNONYM');
