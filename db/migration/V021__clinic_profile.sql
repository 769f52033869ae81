-- What an administrator says of the clinic: contact boxes that somebody verified, a logo, and what holds for everybody.
alter table clinic_profile
    add column contact_name        text not null default '',
    add column contact_phone       text not null default '',
    add column contact_hours       text not null default '',
    add column contact_verified_on date,
    add column neutral_name        text not null default '',
    add column neutral_phone       text not null default '',
    add column neutral_hours       text not null default '',
    add column neutral_verified_on date,
    add column logo_alt            text not null default '',
    add column logo_printed        boolean not null default true,
    add column spanish_offered     boolean not null default true,
    add column paper               text not null default 'a4',
    add column idle_minutes        int,
    add constraint clinic_profile_contact_lengths check (length(contact_name) <= 120
        and length(contact_phone) <= 60 and length(contact_hours) <= 200),
    add constraint clinic_profile_neutral_lengths check (length(neutral_name) <= 120
        and length(neutral_phone) <= 60 and length(neutral_hours) <= 200),
    add constraint clinic_profile_neutral_has_name check (neutral_name <> ''
        or (neutral_phone = '' and neutral_hours = '' and neutral_verified_on is null)),
    add constraint clinic_profile_phones_have_digits check ((phone = '' or phone ~ '[0-9]')
        and (contact_phone = '' or contact_phone ~ '[0-9]') and (neutral_phone = '' or neutral_phone ~ '[0-9]')
        and emergency_number ~ '[0-9]' and (crisis_line = '' or crisis_line ~ '[0-9]')),
    add constraint clinic_profile_logo_alt_length check (length(logo_alt) <= 200),
    add constraint clinic_profile_paper_known check (paper in ('a4', 'letter')),
    add constraint clinic_profile_idle_minutes_range check (idle_minutes between 2 and 60),
    add constraint clinic_profile_verified_on_form check (contact_verified_on >= date '2000-01-01'
        and neutral_verified_on >= date '2000-01-01');
comment on column clinic_profile.contact_name is 'as the others of the box: what is empty is taken from the letterhead';
comment on column clinic_profile.neutral_name is 'of a box for discreet paper; empty for none';
comment on column clinic_profile.idle_minutes is 'null: as the setting of the server says';

-- Whatever changes, its version grows: nothing printed from an older profile is served again. A date of verification
-- stands for exactly the text it was given for.
create function clinic_profile_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'there is always one clinic' using errcode = 'restrict_violation';
    end if;
    new.version := old.version + 1;
    if (coalesce(nullif(new.contact_name, ''), new.name), coalesce(nullif(new.contact_phone, ''), new.phone),
            coalesce(nullif(new.contact_hours, ''), new.hours))
        is distinct from (coalesce(nullif(old.contact_name, ''), old.name),
            coalesce(nullif(old.contact_phone, ''), old.phone), coalesce(nullif(old.contact_hours, ''), old.hours)) then
        new.contact_verified_on := null;
    end if;
    if (new.neutral_name, new.neutral_phone, new.neutral_hours)
            is distinct from (old.neutral_name, old.neutral_phone, old.neutral_hours) then
        new.neutral_verified_on := null;
    end if;
    return new;
end $$;

create trigger clinic_profile_guard before update or delete on clinic_profile
    for each row execute function clinic_profile_guard();
create trigger clinic_profile_guard_truncate before truncate on clinic_profile
    for each statement execute function clinic_profile_guard();

-- A picture as this program painted it anew, never as it was sent.
create table clinic_logo (
    id     int primary key default 1 check (id = 1),
    png    bytea not null,
    width  int not null check (width between 1 and 2000),
    height int not null check (height between 1 and 2000),
    constraint clinic_logo_is_png check (substring(png for 8) = '\x89504e470d0a1a0a'::bytea),
    constraint clinic_logo_size check (length(png) <= 1048576)
);

create function clinic_logo_changed() returns trigger language plpgsql as $$
begin
    update clinic_profile set logo_printed = logo_printed; -- its version grows
    return null;
end $$;

create trigger clinic_logo_changed after insert or update or delete or truncate on clinic_logo
    for each statement execute function clinic_logo_changed();

-- A language the clinic does not offer is not live, whatever is published in it.
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
  and (e.language <> 'es' or c.spanish_offered)
  and (t.behind_since is null
       or not t.source_withdrawn
          and (c.translation_grace_days is null or current_date < t.behind_since::date + c.translation_grace_days));
