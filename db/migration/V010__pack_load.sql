-- Which packs were loaded, so that a start does not load the same one again.
create table pack_load (
    id        bigint generated always as identity primary key,
    name      text not null,
    version   text not null,
    digest    text not null,
    loaded_at timestamptz not null
);
