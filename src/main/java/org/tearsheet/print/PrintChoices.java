package org.tearsheet.print;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.security.Actors;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * What each person chose last when printing, for the next sheet. Discretion and notes are
 * chosen anew each time.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class PrintChoices {

    private final JdbcClient jdbc;

    private final Clinic clinic;

    private final PrintPolicies policies;

    private final Actors actors;

    PrintChoices(JdbcClient jdbc, Clinic clinic, PrintPolicies policies, Actors actors) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.policies = policies;
        this.actors = actors;
    }

    /** How the clinic prints. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or " + Authority.READS_SHEETS)
    public SheetOptions usual() {
        return policies.current().usual(Paper.usual(clinic.profile()));
    }

    /** As last time, as far as the clinic still leaves the choice. */
    @Transactional(readOnly = true)
    public SheetOptions mine() {
        var policy = policies.current();
        var paper = Paper.usual(clinic.profile());
        return actors.current()
            .id()
            .flatMap(person -> jdbc.sql("select * from print_choice where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> read(row, policy))
                .optional())
            .map(chosen -> policy.bound(chosen, paper))
            .orElseGet(() -> policy.usual(paper));
    }

    /**
     * What was chosen, if the clinic leaves the choice.
     * @throws ChoiceRefused if it does not
     */
    @Transactional(readOnly = true)
    public SheetOptions allowed(SheetOptions chosen) {
        var bound = policies.current().bound(chosen, Paper.usual(clinic.profile()));
        if (!bound.equals(chosen)) {
            throw new ChoiceRefused();
        }
        return chosen;
    }

    /**
     * The same with a note for a patient.
     * @throws ChoiceRefused if the clinic does not leave the choice, or prints no notes
     */
    @Transactional(readOnly = true)
    public SheetOptions allowed(SheetOptions chosen, PatientNote note) {
        if (!note.isEmpty() && !policies.current().allows(PrintOption.NOTE)) {
            throw new ChoiceRefused();
        }
        return allowed(chosen);
    }

    /** Keeps a choice for the next time; without a person there is nothing to keep. */
    public void remember(SheetOptions chosen) {
        actors.current()
            .id()
            .ifPresent(person -> jdbc.sql("""
                    insert into print_choice (person_id, paper, text_size, contact, sides, sources)
                    values (:person, :paper, :text, :contact, :sides, :sources)
                    on conflict (person_id) do update set paper = excluded.paper, text_size = excluded.text_size,
                        contact = excluded.contact, sides = excluded.sides, sources = excluded.sources
                    """)
                .param("person", person.value())
                .param("paper", chosen.paper().code())
                .param("text", chosen.text().code())
                .param("contact", chosen.contact().code())
                .param("sides", chosen.sides().code())
                .param("sources", chosen.sources())
                .update());
    }

    private static SheetOptions read(ResultSet row, PrintPolicy policy) throws SQLException {
        return new SheetOptions(Paper.of(row.getString("paper")).orElseThrow(),
                TextSize.of(row.getString("text_size")).orElseThrow(),
                PaperContact.of(row.getString("contact")).orElseThrow(), Sides.of(row.getString("sides")).orElseThrow(),
                row.getBoolean("sources"), true, policy.discreet());
    }

}
