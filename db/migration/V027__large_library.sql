-- What a library of thousands of texts is asked all day: what of it is live, and which translations are behind. Both are answered
-- from indexes alone, without a look at the texts themselves.
drop index edition_one_live_idx;
create unique index edition_one_live_idx on edition (document_id, language)
    include (id, title, review_due, source_edition_id) where state = 'PUBLISHED';
create index edition_english_idx on edition (document_id, number) include (published_at)
    where language = 'en' and published_at is not null;

drop view live_edition;
drop view translation_state;

-- Since when a translation is behind: a newer English edition is out, or the one it was made from was withdrawn.
create view translation_state as
select e.id as edition_id,
       e.source_edition_id,
       s.state is not distinct from 'WITHDRAWN' as source_withdrawn,
       case when s.state = 'WITHDRAWN' then s.ended_at else (
           select min(n.published_at)
           from edition n
           where n.document_id = e.document_id and n.language = 'en' and n.published_at is not null
             and n.number > coalesce(s.number, 0)) end as behind_since
from edition e
left join edition s on s.id = e.source_edition_id
where e.language <> 'en';

create view live_edition as
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
left join lateral (select source_withdrawn, behind_since from translation_state
                   where edition_id = e.id and e.language <> 'en') t on true
where e.state = 'PUBLISHED'
  and current_date <= e.review_due + d.grace_days
  and (e.language <> 'es' or c.spanish_offered)
  and (t.behind_since is null
       or not t.source_withdrawn
          and (c.translation_grace_days is null or current_date < t.behind_since::date + c.translation_grace_days));
