-- What a clinician writes about a published text, for its authors and reviewers. It is about the text, never about a patient,
-- and its words do not stay.
create table feedback (
    id         uuid primary key,
    version    bigint not null,
    edition_id uuid not null references edition,
    given_on   date not null,
    person_id  uuid references person on delete set null,
    comment    text,
    done_on    date,
    note       text,
    constraint feedback_comment_form check (btrim(comment) <> '' and length(comment) <= 1000),
    constraint feedback_comment_names_nobody check (comment !~ '[^[:space:]@]+@[^[:space:]@]+\.[^[:space:]@]'
        and comment !~ '([0-9][-. ()/+]*){5}'),
    constraint feedback_note_form check (btrim(note) <> '' and length(note) <= 1000),
    constraint feedback_open_has_words check (done_on is not null or comment is not null),
    constraint feedback_note_when_done check (note is null or done_on is not null),
    constraint feedback_done_later check (done_on >= given_on)
);
create index feedback_edition_idx on feedback (edition_id);
create index feedback_open_idx on feedback (given_on, id) where done_on is null;
create index feedback_words_idx on feedback (done_on) where done_on is not null and comment is not null;
comment on column feedback.given_on is 'the day alone: nobody is watched at work';
comment on column feedback.person_id is 'null: without a name';
comment on column feedback.comment is 'null: erased';

create function feedback_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select from edition e join document d on d.id = e.document_id
                where e.id = new.edition_id and e.published_at is not null and d.kind <> 'CHECKLIST') then
            raise exception 'feedback is about a handout or talking points that are, or were, published'
                using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.id, new.edition_id, new.given_on) is distinct from (old.id, old.edition_id, old.given_on)
            or (new.comment is not null and new.comment is distinct from old.comment)
            or (new.person_id is not null and new.person_id is distinct from old.person_id)
            or (old.done_on is not null and new.done_on is distinct from old.done_on) then
        raise exception 'feedback % stays as it was given, or is erased', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger feedback_guard before insert or update on feedback
    for each row execute function feedback_guard();
