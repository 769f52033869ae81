package org.tearsheet.audit;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.EditionName;
import org.tearsheet.library.EditionNames;
import org.tearsheet.library.Language;
import org.tearsheet.security.Roles;

/** How often what is printed. Nobody knows by whom, at what time, or for whom. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class Usage {

    private final JdbcClient jdbc;

    private final EditionNames names;

    private final Clock clock;

    Usage(JdbcClient jdbc, EditionNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    public UsageReport over(UsageSpan span, Language reader) {
        var today = LocalDate.now(clock);
        var from = span.from(today);
        return new UsageReport(from, today, periods(span, today), rows(from, today, reader));
    }

    /** The same report as CSV, in which small numbers are hidden. */
    public void export(UsageSpan span, Language reader, Writer out) throws IOException {
        UsageCsv.write(over(span, reader), out);
    }

    private List<UsageReport.Period> periods(UsageSpan span, LocalDate today) {
        var prints = new TreeMap<LocalDate, Long>();
        span.steps(today).forEach(day -> prints.put(day, 0L));
        jdbc.sql("select day, sum(prints) as prints from print_count where day between :from and :to group by day")
            .param("from", span.from(today))
            .param("to", today)
            .query(row -> {
                prints.merge(prints.floorKey(row.getObject("day", LocalDate.class)), row.getLong("prints"), Long::sum);
            });
        return prints.entrySet()
            .stream()
            .map(entry -> new UsageReport.Period(entry.getKey(), entry.getValue()))
            .toList();
    }

    private List<UsageRow> rows(LocalDate from, LocalDate to, Language reader) {
        var counted = jdbc.sql("""
                select edition_id, paper, discreet, sum(prints) as prints from print_count
                where day between :from and :to group by edition_id, paper, discreet
                """)
            .param("from", from)
            .param("to", to)
            .query((row, _) -> new Counted(new EditionId(row.getObject("edition_id", UUID.class)),
                    row.getString("paper"), row.getBoolean("discreet"), row.getLong("prints")))
            .list();
        var known = names.of(counted.stream().map(Counted::edition).distinct().toList(), reader);
        var rows = new LinkedHashMap<UsageRow, UsageRow>();
        for (var count : counted) {
            var name = known.get(count.edition());
            if (name != null) {
                var row = count.row(name);
                rows.merge(count.row(name, 0), row, UsageRow::plus);
            }
        }
        var sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing(UsageRow::sheetNumber)
            .thenComparing(UsageRow::kind)
            .thenComparing(UsageRow::language)
            .thenComparing(UsageRow::paper)
            .thenComparing(UsageRow::discreet));
        return sorted;
    }

    private record Counted(EditionId edition, String paper, boolean discreet, long prints) {

        UsageRow row(EditionName name) {
            return row(name, prints);
        }

        UsageRow row(EditionName name, long count) {
            return new UsageRow(name.sheetNumber(), name.title(), name.kind(), name.language(), paper, discreet, count);
        }

    }

}
