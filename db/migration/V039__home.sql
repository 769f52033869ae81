-- What a visit is about when a topic is wanted.
alter table topic
    add column situation text not null default 'OTHER',
    add constraint topic_situation_known check (situation in
        ('BODY_AND_PAIN', 'MOOD_AND_HORMONES', 'PAST_AND_SAFETY', 'RELATIONSHIP', 'IN_THE_MOMENT', 'WHO', 'OTHER'));
create index topic_situation_idx on topic (situation, sheet_number);
comment on column topic.situation is 'OTHER: nobody said which';

-- Topics that a person wants in reach.
create table person_favourite (
    person_id uuid not null references person on delete cascade,
    topic_id  uuid not null references topic on delete cascade,
    primary key (person_id, topic_id)
);
create index person_favourite_topic_idx on person_favourite (topic_id);

-- Topics that the clinic puts in everybody's reach, in its own order.
create table clinic_favourite (
    topic_id uuid primary key references topic on delete cascade,
    place    int not null,
    constraint clinic_favourite_place_from_one check (place between 1 and 12),
    constraint clinic_favourite_one_at_a_place unique (place) deferrable initially deferred
);

-- A few are in reach, many are a second list.
create function person_favourite_guard() returns trigger language plpgsql as $$
begin
    perform from person where id = new.person_id for update;
    if (select count(*) from person_favourite where person_id = new.person_id) >= 24 then
        raise exception 'a person has at most 24 favourites' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger person_favourite_guard before insert on person_favourite
    for each row execute function person_favourite_guard();

create function favourite_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a favourite is marked or not, and never becomes another' using errcode = 'restrict_violation';
end $$;
create trigger person_favourite_stays before update on person_favourite
    for each row execute function favourite_stays();

-- Who wants to see the tour no more; whoever has not said so is not here.
create table person_help (
    person_id uuid primary key references person on delete cascade
);

-- Topics of the starter library that came before there were situations, also those that a clinic made its own.
update topic t set situation = s.situation
from (values
    ('BODY_AND_PAIN', array['pain-with-sex', 'body-reactions-around-orgasm']),
    ('MOOD_AND_HORMONES', array['postcoital-dysphoria', 'mood-and-medicines', 'hormones-and-life-stages', 'stress-and-performance-worry']),
    ('PAST_AND_SAFETY', array['trauma-and-triggers', 'unwanted-sex', 'partner-fear-and-control', 'shame-faith-and-culture']),
    ('RELATIONSHIP', array['relationships-and-loss', 'for-partners']),
    ('IN_THE_MOMENT', array['crying-during-or-after-sex', 'happy-or-relieved-tears', 'kink-and-aftercare', 'when-tears-come']),
    ('WHO', array['men-and-feelings-after-sex', 'lgbtq-and-identity'])
) s (situation, slugs)
where t.slug = any(s.slugs);
