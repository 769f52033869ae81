package org.tearsheet.interop.access;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/**
 * What became of the cards that record systems showed: numbers, and nothing of who
 * answered or for whom.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class CardCounts {

    private final JdbcClient jdbc;

    CardCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most frequent first. */
    public List<CardCount> of(int days) {
        return jdbc.sql("""
                select outcome, reason, sum(answers) as answers
                from cds_feedback_count
                where day > current_date - :days
                group by outcome, reason
                order by answers desc, outcome, reason
                """).param("days", days).query(CardCount.class).list();
    }

    /**
     * How often.
     *
     * @param outcome accepted or overridden
     * @param reason why it was put aside, empty for none
     */
    public record CardCount(String outcome, String reason, long answers) {
    }

}
