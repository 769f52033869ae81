package org.tearsheet.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.print.PrintOption;
import org.tearsheet.print.PrintPolicy;
import org.tearsheet.print.PrintPolicyChanged;
import org.tearsheet.security.Actors;

/** Writes down how the clinic decided to print. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PrintTrail {

    private static final Subject POLICY = new Subject(Subject.Kind.CLINIC, Optional.empty(), "print policy");

    private final AuditTrail trail;

    private final Actors actors;

    PrintTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void on(PrintPolicyChanged event) {
        var before = of(event.before());
        var after = of(event.after());
        trail.write(actors.current(), Act.PRINT_POLICY_CHANGED, POLICY, Facts.differing(before, after),
                Facts.differing(after, before));
    }

    private static Map<String, Object> of(PrintPolicy policy) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("print.textSize", policy.text().code());
        facts.put("print.contact", policy.contact().code());
        facts.put("print.sides", policy.sides().code());
        facts.put("print.sources", policy.sources());
        facts.put("print.discreet", policy.discreet());
        facts.put("print.fixed", policy.fixed().stream().map(PrintOption::name).sorted().toList());
        return facts;
    }

}
