-- The national lines of the United States, for a clinic to verify, change or remove. Nobody has verified them yet, so none is printed.
insert into service (id, version, destination, name, phone, hours, address, languages, cost, notes, verified_on) values
    (gen_random_uuid(), 0, 'CRISIS_LINE', '988 Suicide & Crisis Lifeline', '988 (call or text)', '', '', '', '', '', null),
    (gen_random_uuid(), 0, 'SEXUAL_ASSAULT_SERVICE', 'National Sexual Assault Hotline', '800-656-4673', '', '', '', '', '', null),
    (gen_random_uuid(), 0, 'IPV_ADVOCATE', 'National Domestic Violence Hotline', '800-799-7233', '', '', '', '', 'Or text START to 88788.', null),
    (gen_random_uuid(), 0, 'MOOD_CARE', 'National Maternal Mental Health Hotline', '833-852-6262', '', '', '', '', 'A support line, not a crisis line; for pregnancy and the time after birth.', null);
