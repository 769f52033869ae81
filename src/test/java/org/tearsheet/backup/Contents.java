package org.tearsheet.backup;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a database holds and all that guards it, to compare two of them. */
record Contents(Map<String, String> tables, String counters, String guards) {

    static Contents of(JdbcClient jdbc) {
        var tables = new TreeMap<String, String>();
        new Catalogue(jdbc).tables()
            .forEach(table -> tables.put(table.name(), jdbc
                .sql("""
                        select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) from %s t
                        """
                    .formatted(table.name()))
                .query(String.class)
                .single()));
        return new Contents(tables, new Catalogue(jdbc).counters().toString(), guards(jdbc));
    }

    private static String guards(JdbcClient jdbc) {
        return jdbc
            .sql("""
                    select string_agg(guard, chr(10) order by guard) from (
                        select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all
                        select conrelid::regclass || ' ' || conname || ' ' || convalidated::text || ' ' || pg_get_constraintdef(oid)
                        from pg_constraint where connamespace = current_schema()::regnamespace) all_guards (guard)
                    """)
            .query(String.class)
            .single();
    }

}
