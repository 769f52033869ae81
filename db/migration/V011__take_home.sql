-- Whether paper on this topic may simply be handed over, is asked about first, or is read in the room unless the patient chooses.
alter table topic add column take_home text not null default 'FREE' check (take_home in ('FREE', 'ASK', 'READ_HERE'));
alter table topic alter column take_home drop default;
