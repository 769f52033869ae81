-- What was chosen when a sheet was printed: never who printed it, at what time, or for whom.
alter table print_count
    add column paper    text not null default 'unknown',
    add column discreet boolean not null default false,
    add constraint print_count_paper_known check (paper in ('a4', 'letter', 'unknown')),
    drop constraint print_count_pkey,
    add primary key (day, edition_id, paper, discreet);
alter table print_count
    alter column paper drop default,
    alter column discreet drop default;
comment on column print_count.paper is 'unknown: counted before anybody asked';
