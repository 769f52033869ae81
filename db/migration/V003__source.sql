create table source (
    key       text primary key check (key ~ '^[A-Z0-9-]{2,20}$'),
    citation  text not null check (btrim(citation) <> ''),
    year      int check (year between 1900 and 2200),
    doi       text check (doi ~ '^10\.[0-9]{4,9}/\S+$'),
    bears     text not null,
    confirmed boolean not null
);
comment on column source.confirmed is 'somebody has seen the source itself; otherwise a reviewer must';
