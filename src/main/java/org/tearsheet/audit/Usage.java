package org.tearsheet.audit;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.security.Roles;

/** How often what is printed. Nobody knows by whom, at what time, or for whom. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class Usage {

    private final JdbcClient jdbc;

    private final Clock clock;

    Usage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        return jdbc
            .sql("""
                    select coalesce(t.sheet_number, 0) as sheet_number, d.kind, coalesce(x.title, y.title, c.title) as title,
                           c.language, c.paper, c.text_size, c.discreet, c.prints
                    from (select e.document_id, e.language, p.paper, p.text_size, p.discreet, min(e.title) as title,
                                 sum(p.prints) as prints
                          from (select edition_id, paper, text_size, discreet, sum(prints) as prints from print_count
                                where day between :from and :to group by edition_id, paper, text_size, discreet) p
                          join edition e on e.id = p.edition_id
                          group by e.document_id, e.language, p.paper, p.text_size, p.discreet) c
                    join document d on d.id = c.document_id
                    left join topic t on t.id = d.topic_id
                    left join topic_text x on x.topic_id = t.id and x.language = :reader
                    left join topic_text y on y.topic_id = t.id and y.language = 'en'
                    order by sheet_number, d.kind, c.language, c.paper, c.text_size, c.discreet
                    """)
            .param("from", from)
            .param("to", to)
            .param("reader", reader.tag())
            .query((row, _) -> new UsageRow(row.getInt("sheet_number"), row.getString("title"),
                    DocumentKind.valueOf(row.getString("kind")), Language.of(row.getString("language")).orElseThrow(),
                    row.getString("paper"), row.getString("text_size"), row.getBoolean("discreet"),
                    row.getLong("prints")))
            .list();
    }

}
