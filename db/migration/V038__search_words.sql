-- Found by a phrase from its first letters, by its words, and by the words that are most like what was typed. Each way has an
-- index of its own kind of text, so that what is said everywhere in long texts does not slow down what is looked for in names.
drop index search_entry_words_idx;
drop index search_entry_code_idx;
drop index search_entry_similar_idx;

update search_entry
set folded = btrim(regexp_replace(folded, '[^[:alnum:]]+', ' ', 'g'))
where field in ('TITLE', 'SYNONYM');

create index search_entry_code_idx on search_entry (folded text_pattern_ops) where field = 'CODE';
create index search_entry_title_idx on search_entry (replace(folded, ' ', '') text_pattern_ops) where field = 'TITLE';
create index search_entry_synonym_idx on search_entry (replace(folded, ' ', '') text_pattern_ops) where field = 'SYNONYM';
create index search_entry_title_words_idx on search_entry using gin (words) where field = 'TITLE';
create index search_entry_synonym_words_idx on search_entry using gin (words) where field = 'SYNONYM';
create index search_entry_text_words_idx on search_entry using gin (words) where field in ('SUMMARY', 'BODY');
comment on column search_entry.folded is 'without capitals and accents; of a title or synonym its words alone, of a code without dots';

-- The words that names and summaries of topics consist of, to see what a mistyped word may have meant. Two that write the same new
-- word at once may both add it, so that neither waits for the other. A word that no topic has any more leads nowhere.
create table search_word (
    word text not null,
    constraint search_word_form check (length(word) between 3 and 40)
);
create index search_word_idx on search_word (word text_pattern_ops);
create index search_word_similar_idx on search_word using gin (word gin_trgm_ops);

insert into search_word (word)
select distinct word
from search_entry, regexp_split_to_table(folded, '[^[:alnum:]]+') as word
where field in ('TITLE', 'SYNONYM', 'SUMMARY') and length(word) between 3 and 40 and word !~ '[0-9]';

-- How often people looked for something and went away with nothing: a number by the day, never the words, and nobody knows whose.
create table search_miss (
    day      date not null,
    language text not null,
    misses   bigint not null,
    primary key (day, language),
    constraint search_miss_language_known check (language in ('en', 'es')),
    constraint search_miss_positive check (misses > 0)
);

create function search_miss_guard() returns trigger language plpgsql as $$
begin
    if tg_op not in ('INSERT', 'UPDATE') then
        raise exception 'what was counted stays' using errcode = 'restrict_violation';
    end if;
    if new.day > current_date then
        raise exception 'nothing is counted ahead' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and ((new.day, new.language) is distinct from (old.day, old.language) or new.misses < old.misses) then
        raise exception 'a count only grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger search_miss_guard before insert or update or delete on search_miss
    for each row execute function search_miss_guard();
create trigger search_miss_guard_truncate before truncate on search_miss
    for each statement execute function search_miss_guard();
