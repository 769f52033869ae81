package org.tearsheet.interop.cds;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.ApiScope.Authority;

/** Counts by the day what becomes of cards, and knows nothing else about them. */
@Component
@Transactional
@PreAuthorize("hasAuthority('" + Authority.CDS_HOOKS + "')")
class FeedbackCounts {

    /** Always the same, so that no two wait for each other. */
    private static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::outcome)
        .thenComparing(Verdict::reasonCode);

    private final JdbcClient jdbc;

    FeedbackCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Verdict> verdicts) {
        var counts = verdicts.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.keySet().stream().sorted(ORDER).forEach(verdict -> add(verdict, counts.getOrDefault(verdict, 0L)));
    }

    private void add(Verdict verdict, long answers) {
        jdbc.sql("""
                insert into cds_feedback_count as c (day, service, outcome, reason, answers)
                values (current_date, :service, :outcome, :reason, :answers)
                on conflict (day, service, outcome, reason) do update set answers = c.answers + excluded.answers
                """)
            .param("service", Service.ID)
            .param("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT))
            .param("reason", verdict.reasonCode())
            .param("answers", answers)
            .update();
    }

}
