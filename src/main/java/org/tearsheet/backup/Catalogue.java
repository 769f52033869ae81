package org.tearsheet.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.backup.Manifest.Counter;
import org.tearsheet.backup.Manifest.Step;

/** What PostgreSQL itself says that the schema consists of. */
class Catalogue {

    /** Written by Flyway, which makes it anew when a backup is restored. */
    static final String HISTORY = "flyway_schema_history";

    private static final String NOT_OF_AN_EXTENSION = """
            not exists (select from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc
            .sql("select not exists (select from pg_class c where c.relnamespace = current_schema()::regnamespace and "
                    + NOT_OF_AN_EXTENSION + ")")
            .query(Boolean.class)
            .single();
    }

    boolean isMigrated() {
        return jdbc.sql("select to_regclass(:history) is not null")
            .param("history", HISTORY)
            .query(Boolean.class)
            .single();
    }

    List<Step> migrations() {
        return jdbc.sql("""
                select version, checksum from flyway_schema_history
                where success and version is not null and checksum is not null order by installed_rank
                """).query(Step.class).list();
    }

    String auditHead() {
        return jdbc.sql("""
                select coalesce((select sequence || ':' || hash from audit_entry order by sequence desc limit 1),
                    '0:' || repeat('0', 64))
                """).query(String.class).single();
    }

    /**
     * Every table after those it refers to; not those that PostgreSQL keeps out of its
     * own log, because what is in them is to be forgotten.
     */
    List<Table> tables() {
        var rest = new ArrayList<>(allTables());
        var references = jdbc.sql("""
                select c.relname as owner, r.relname as target
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_class r on r.oid = k.confrelid
                where k.contype = 'f' and k.conrelid <> k.confrelid
                  and c.relnamespace = current_schema()::regnamespace
                """)
            .query(Reference.class)
            .list()
            .stream()
            .collect(
                    Collectors.groupingBy(Reference::owner, Collectors.mapping(Reference::target, Collectors.toSet())));
        var placed = new HashSet<String>();
        var ordered = new ArrayList<Table>();
        while (!rest.isEmpty()) {
            var next = rest.stream()
                .filter(table -> placed.containsAll(references.getOrDefault(table.name(), Set.of())))
                .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + rest);
            }
            ordered.addAll(next);
            next.forEach(table -> placed.add(table.name()));
            rest.removeAll(next);
        }
        return List.copyOf(ordered);
    }

    List<Counter> counters() {
        return jdbc.sql("""
                select quote_ident(sequencename) as sequence, coalesce(last_value, start_value) as value,
                    last_value is not null as used
                from pg_sequences where schemaname = current_schema() order by 1
                """).query(Counter.class).list();
    }

    List<Trigger> triggers() {
        return jdbc.sql("""
                select quote_ident(c.relname) as "table", quote_ident(t.tgname) as name, t.tgenabled::text as enabled
                from pg_trigger t
                join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace
                order by 1, 2
                """).query(Trigger.class).list();
    }

    private List<Table> allTables() {
        return jdbc
            .sql("""
                      select c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
                      from pg_class c
                      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
                    and c.relname <> :history and
                      """
                    + NOT_OF_AN_EXTENSION + " group by c.relname order by c.relname")
            .param("history", HISTORY)
            .query((row, _) -> new Table(row.getString("name"), List.of((String[]) row.getArray("columns").getArray())))
            .list();
    }

    record Table(String name, List<String> columns) {

        static String named(List<Table> tables) {
            return tables.stream().map(Table::name).collect(Collectors.joining(", "));
        }

    }

    private record Reference(String owner, String target) {
    }

    /**
     * @param enabled in the letters of PostgreSQL: as usual, always, on replicas, or not
     */
    record Trigger(String table, String name, String enabled) {

        String disabling() {
            return "alter table %s disable trigger %s".formatted(table, name);
        }

        String asItWas() {
            var how = switch (enabled) {
                case "A" -> "enable always";
                case "R" -> "enable replica";
                case "D" -> "disable";
                default -> "enable";
            };
            return "alter table %s %s trigger %s".formatted(table, how, name);
        }

    }

}
