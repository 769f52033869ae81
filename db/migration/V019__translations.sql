-- A translation is pinned to the English edition it was made from; a newer one leaves it behind.
alter table edition add column source_edition_id uuid references edition;
create index edition_source_edition_idx on edition (source_edition_id);

-- What is there already was made from the newest English text that was out when it was begun.
alter table edition disable trigger edition_guard;
update edition e set source_edition_id = (
    select s.id from edition s
    where s.document_id = e.document_id and s.language = 'en' and s.published_at is not null
      and s.published_at <= coalesce(e.published_at, e.created_at)
    order by s.number desc limit 1)
where e.language <> 'en';
alter table edition enable trigger edition_guard;

-- How long a translation that is behind may still be printed: null for as long as it is not overdue itself, 0 not at all.
alter table clinic_profile add column translation_grace_days int default 30
    check (translation_grace_days between 0 and 365);

create function edition_source_pin_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.state <> 'DRAFT' and new.source_edition_id is distinct from old.source_edition_id then
        raise exception 'edition % is % and stays with the edition it was made from', old.id, old.state
            using errcode = 'restrict_violation';
    end if;
    if new.source_edition_id is not null and not exists (
            select from edition s
            where s.id = new.source_edition_id and s.document_id = new.document_id and s.language = 'en'
              and new.language <> 'en' and s.published_at is not null) then
        raise exception 'edition % is made from a published English edition of the same document, or from none', new.id
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger edition_source_pin_guard before insert or update on edition
    for each row execute function edition_source_pin_guard();

-- Since when a translation is behind: a newer English edition is out, or the one it was made from was withdrawn.
create view translation_state as
select e.id as edition_id,
       e.document_id,
       e.language,
       e.source_edition_id,
       current_source.id as current_source_id,
       s.state is not distinct from 'WITHDRAWN' as source_withdrawn,
       case when s.state = 'WITHDRAWN' then s.ended_at else newer.since end as behind_since
from edition e
left join edition s on s.id = e.source_edition_id
left join edition current_source on current_source.document_id = e.document_id
    and current_source.language = 'en' and current_source.state = 'PUBLISHED'
cross join lateral (
    select min(n.published_at) as since
    from edition n
    where n.document_id = e.document_id and n.language = 'en' and n.published_at is not null
      and n.number > coalesce(s.number, 0)) newer
where e.language <> 'en';

-- A translation of a withdrawn text is withdrawn with it; one that is behind has its grace.
create or replace view live_edition as
select e.id,
       d.topic_id,
       d.kind,
       e.language,
       e.number,
       e.title,
       e.discreet_title,
       e.body,
       e.published_at,
       e.review_due,
       e.origin = 'STARTER' and e.approved_by is null as unreviewed_starter,
       t.behind_since
from edition e
join document d on d.id = e.document_id
cross join clinic_profile c
left join translation_state t on t.edition_id = e.id
where e.state = 'PUBLISHED'
  and current_date <= e.review_due + d.grace_days
  and (t.behind_since is null
       or not t.source_withdrawn
          and (c.translation_grace_days is null or current_date < t.behind_since::date + c.translation_grace_days));

-- What an author is writing, as it stands in the fields: kept while they write, gone when they save.
create table working_copy (
    edition_id     uuid not null references edition on delete cascade,
    person_id      uuid not null references person on delete cascade,
    based_on       bigint not null,
    title          text not null check (length(title) <= 1000),
    discreet_title text not null check (length(discreet_title) <= 1000),
    body           text not null check (length(body) <= 200000),
    change_note    text not null check (length(change_note) <= 10000),
    sources        text[] not null,
    kept_at        timestamptz not null,
    primary key (edition_id, person_id)
);
create index working_copy_person_idx on working_copy (person_id);
comment on column working_copy.based_on is 'version of the edition that was opened';
