package org.tearsheet;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the review dates of published texts pass, which no hand may move while the rules
 * hold.
 */
public final class PassingTime {

    private PassingTime() {
    }

    /**
     * Puts the review date of published texts to a number of days from today, before it
     * if negative.
     * @param which a condition on the edition, in SQL
     */
    public static void due(JdbcClient jdbc, int days, String which) {
        jdbc.sql("set constraints edition_moves_live_state, edition_begins_live immediate").update();
        jdbc.sql("alter table edition disable trigger edition_review_due_guard").update();
        jdbc.sql("update edition set review_due = current_date + :days where state = 'PUBLISHED' and " + which)
            .param("days", days)
            .update();
        jdbc.sql("alter table edition enable trigger edition_review_due_guard").update();
    }

}
