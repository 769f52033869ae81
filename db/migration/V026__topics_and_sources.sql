-- Sources are edited here, by one person at a time. What the clinic wrote is left alone by newer starter packs.
alter table source add column version bigint not null default 0;
alter table source alter column version drop default;
alter table source add column origin text not null default 'STARTER' check (origin in ('CLINIC', 'STARTER'));
update source set origin = 'CLINIC' where key in (select subject_label from audit_entry where act = 'source.added');
alter table source alter column origin drop default;

-- A DOI ends with no dot or comma, and stands in the list once, however it is written.
alter table source drop constraint source_doi_check;
update source set doi = rtrim(doi, '.,;') where doi ~ '[.,;]$';
update source set doi = null where doi !~ '^10\.[0-9]{4,9}/\S*[^\s.,;]$';
update source s set doi = null
where exists (select from source o where lower(o.doi) = lower(s.doi) and o.key < s.key);
alter table source add constraint source_doi_form check (doi ~ '^10\.[0-9]{4,9}/\S*[^\s.,;]$');
create unique index source_doi_idx on source (lower(doi));
create index source_citation_similar_idx on source using gin (citation gin_trgm_ops);

-- Editions point to their sources; reviews without a change and unsaved drafts only name them.
create function source_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'source % keeps its key', old.key using errcode = 'restrict_violation';
    end if;
    if exists (select from renewal r where old.key = any (r.sources)) then
        raise exception 'a review without a change names the source %', old.key using errcode = 'restrict_violation';
    end if;
    if exists (select from working_copy w where old.key = any (w.sources)) then
        raise exception 'somebody is writing with the source %', old.key using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

create trigger source_guard before delete on source for each row execute function source_guard();
create trigger source_key_stays before update on source
    for each row when (new.key is distinct from old.key) execute function source_guard();

-- Without accents, capitals and spaces around, as people type.
create function folded(phrase text) returns text language sql immutable strict parallel safe as $$
    select lower(regexp_replace(normalize(btrim(phrase), nfd), '[\u0300-\u036f]', '', 'g'))
$$;

create index topic_text_title_idx on topic_text using gin (folded(title) gin_trgm_ops);
create index topic_text_discreet_title_idx on topic_text using gin (folded(discreet_title) gin_trgm_ops);
create index topic_synonym_phrase_idx on topic_synonym using gin (folded(phrase) gin_trgm_ops);
create index topic_code_code_idx on topic_code (code text_pattern_ops);

-- What stood before is left alone until somebody touches it.
alter table topic_text add constraint topic_text_discreet_title_differs
    check (folded(title) <> folded(discreet_title)) not valid;

-- Addresses and packs know a topic by its slug; paper that is out there knows it by its number.
create function topic_guard() returns trigger language plpgsql as $$
begin
    if new.slug <> old.slug then
        raise exception 'topic % keeps its slug', old.slug using errcode = 'restrict_violation';
    end if;
    if new.sheet_number <> old.sheet_number and new.origin = 'CLINIC' and exists (
            select from edition e join document d on d.id = e.document_id
            where d.topic_id = old.id and e.published_at is not null) then
        raise exception 'topic % keeps its sheet number, which stands on paper', old.slug
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger topic_guard before update on topic
    for each row when (new.slug is distinct from old.slug or new.sheet_number is distinct from old.sheet_number)
    execute function topic_guard();
