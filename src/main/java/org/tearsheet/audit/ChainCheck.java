package org.tearsheet.audit;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Verifies the chain, a stretch at a time, so that its length costs no memory. It asks
 * for no role: whoever holds the database may verify it.
 */
public class ChainCheck {

    private static final int STRETCH = 10_000;

    private final JdbcClient jdbc;

    private final int stretch;

    public ChainCheck(JdbcClient jdbc) {
        this(jdbc, STRETCH);
    }

    ChainCheck(JdbcClient jdbc, int stretch) {
        this.jdbc = jdbc;
        this.stretch = stretch;
    }

    /** Verifies all of it. */
    public Verification complete(Verification begun) {
        var verification = begun;
        while (!verification.done()) {
            verification = goOn(verification);
        }
        return verification;
    }

    /** Verifies the next stretch. */
    public Verification goOn(Verification sofar) {
        var links = jdbc
            .sql("select " + ChainLink.COLUMNS
                    + "from audit_entry where sequence > :reached order by sequence limit :stretch")
            .param("reached", sofar.reached().sequence())
            .param("stretch", stretch)
            .query((row, _) -> ChainLink.read(row))
            .list();
        var verification = follow(sofar, links);
        return verification.done() || links.size() == stretch ? verification : finish(verification);
    }

    private static Verification follow(Verification begun, List<ChainLink> links) {
        var verification = begun;
        for (var link : links) {
            verification = follow(verification, link);
            if (verification.done()) {
                return verification;
            }
        }
        return verification;
    }

    private static Verification follow(Verification sofar, ChainLink link) {
        var next = sofar.reached().sequence() + 1;
        if (link.sequence() != next) {
            return sofar.fail(next, Breach.Kind.MISSING);
        }
        if (!link.previousHash().equals(sofar.reached().hash())) {
            return sofar.fail(next, Breach.Kind.UNLINKED);
        }
        if (!link.saysWhatItWasHashedFor()) {
            return sofar.fail(next, Breach.Kind.CHANGED);
        }
        var replaced = sofar.writtenDown()
            .filter(head -> head.sequence() == next && !head.hash().equals(link.hash()))
            .isPresent();
        return replaced ? sofar.fail(next, Breach.Kind.REPLACED) : sofar.reach(link.head());
    }

    private Verification finish(Verification sofar) {
        var end = sofar.reached().sequence();
        if (jdbc.sql("select exists (select from audit_entry where sequence is null or sequence < 1)")
            .query(Boolean.class)
            .single()) {
            return sofar.fail(end + 1, Breach.Kind.UNCHAINED);
        }
        return sofar.writtenDown()
            .filter(head -> head.sequence() > end)
            .map(head -> sofar.fail(head.sequence(), Breach.Kind.CUT_OFF))
            .orElseGet(sofar::finish);
    }

}
