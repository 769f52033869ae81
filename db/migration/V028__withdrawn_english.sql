-- Where English says nothing any more because its newest text was withdrawn, no translation speaks on: also not one that was made
-- from an earlier English edition, or from none.
drop index edition_english_idx;
create index edition_english_idx on edition (document_id, number) include (published_at, state)
    where language = 'en' and published_at is not null;

create or replace view translation_state as
select e.id as edition_id,
       e.source_edition_id,
       'WITHDRAWN' in (s.state, (
           select n.state
           from edition n
           where n.document_id = e.document_id and n.language = 'en' and n.published_at is not null
           order by n.number desc limit 1)) is true as source_withdrawn,
       case when s.state = 'WITHDRAWN' then s.ended_at else (
           select min(n.published_at)
           from edition n
           where n.document_id = e.document_id and n.language = 'en' and n.published_at is not null
             and n.number > coalesce(s.number, 0)) end as behind_since
from edition e
left join edition s on s.id = e.source_edition_id
where e.language <> 'en';
