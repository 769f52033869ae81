-- Whoever wrote a word of an edition stays on record, also while it is a draft: otherwise they could approve it afterwards.
create function edition_author_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or exists (select from edition where id = old.edition_id) then
        raise exception 'who wrote edition % stays on record', old.edition_id using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger edition_author_stays before update or delete on edition_author
    for each row execute function edition_author_stays();

comment on table edition_author is
    'Who wrote an edition, or the words it brings back; not who wrote a published one that it was begun from';
