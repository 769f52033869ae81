package org.tearsheet.search;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/** How many searches ended with nothing; nobody knows whose, or for what. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class MissCounts {

    private final JdbcClient jdbc;

    MissCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of so many days, today among them. */
    public long of(int days) {
        return jdbc.sql("select coalesce(sum(misses), 0) from search_miss where day > current_date - :days")
            .param("days", days)
            .query(Long.class)
            .single();
    }

}
