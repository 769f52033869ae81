-- The one clinic this installation belongs to: letterhead, contact box and the numbers of the safety lines.
create table clinic_profile (
    id               int primary key default 1 check (id = 1),
    version          bigint not null,
    name             text not null check (btrim(name) <> '' and length(name) <= 120),
    address          text not null check (length(address) <= 300),
    phone            text not null check (length(phone) <= 60),
    hours            text not null check (length(hours) <= 200),
    emergency_number text not null check (btrim(emergency_number) <> '' and length(emergency_number) <= 20),
    crisis_line      text not null check (length(crisis_line) <= 60)
);
insert into clinic_profile (version, name, address, phone, hours, emergency_number, crisis_line)
values (0, 'Your clinic', '', '', '', '911', '988');
