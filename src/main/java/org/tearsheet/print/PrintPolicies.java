package org.tearsheet.print;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/** The clinic's one print policy. */
@Service
@Transactional
public class PrintPolicies {

    private static final String SELECT = "select * from print_policy";

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    PrintPolicies(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or " + Authority.READS_SHEETS)
    public PrintPolicy current() {
        return jdbc.sql(SELECT).query(PrintPolicies::read).single();
    }

    /**
     * Changes the policy that was seen, unless nothing is new.
     * @throws OptimisticLockingFailureException if it is another by now
     */
    @PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
    public PrintPolicy change(PrintPolicy policy) {
        var before = jdbc.sql(SELECT + " for update").query(PrintPolicies::read).single();
        if (before.version() != policy.version()) {
            throw new OptimisticLockingFailureException("The print policy changed while it was open");
        }
        if (before.equals(policy)) {
            return before;
        }
        jdbc.sql("""
                update print_policy set text_size = :text, contact = :contact, sides = :sides, sources = :sources,
                                        discreet = :discreet, fixed = :fixed
                """)
            .param("text", policy.text().code())
            .param("contact", policy.contact().code())
            .param("sides", policy.sides().code())
            .param("sources", policy.sources())
            .param("discreet", policy.discreet())
            .param("fixed", policy.fixed().stream().map(PrintOption::name).sorted().toArray(String[]::new))
            .update();
        var after = jdbc.sql(SELECT).query(PrintPolicies::read).single();
        events.publishEvent(new PrintPolicyChanged(before, after));
        return after;
    }

    private static PrintPolicy read(ResultSet row, int number) throws SQLException {
        return new PrintPolicy(row.getLong("version"), TextSize.of(row.getString("text_size")).orElseThrow(),
                PaperContact.of(row.getString("contact")).orElseThrow(), Sides.of(row.getString("sides")).orElseThrow(),
                row.getBoolean("sources"), row.getBoolean("discreet"),
                Arrays.stream(names(row.getArray("fixed"))).map(PrintOption::valueOf).collect(Collectors.toSet()));
    }

    private static String[] names(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

}
