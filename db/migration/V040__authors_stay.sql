-- Whoever wrote a word of an edition stays on record, also while it is a draft: otherwise they could approve it afterwards.
-- Asked when a transaction ends, since all authors of a draft may be written anew within one.
create function edition_author_stays() returns trigger language plpgsql as $$
begin
    if exists (select from edition where id = old.edition_id) and not exists (
            select from edition_author where edition_id = old.edition_id and person_id = old.person_id) then
        raise exception 'who wrote edition % stays on record', old.edition_id using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger edition_author_stays after update or delete on edition_author
    deferrable initially deferred for each row execute function edition_author_stays();

comment on table edition_author is
    'Who wrote an edition, or the words it brings back; not who wrote a published one that it was begun from';
