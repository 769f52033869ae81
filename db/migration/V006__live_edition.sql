-- The one place that decides what may be printed, found or answered. Every channel reads through it.
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
       e.origin = 'STARTER' and e.approved_by is null as unreviewed_starter
from edition e
join document d on d.id = e.document_id
where e.state = 'PUBLISHED'
  and current_date <= e.review_due + d.grace_days;
