package org.tearsheet.audit;

import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.accounts.FactorChanged;
import org.tearsheet.accounts.SignInPolicy;
import org.tearsheet.accounts.SignInPolicyChanged;
import org.tearsheet.security.Actors;

/** Writes down how people sign in, and what is asked of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FactorTrail {

    private final AuditTrail trail;

    private final Actors actors;

    FactorTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void on(FactorChanged event) {
        trail.write(actors.current(), act(event.act()), AuditTrail.person(event.person(), event.username()), Map.of(),
                Map.of());
    }

    @EventListener
    void on(SignInPolicyChanged event) {
        var before = of(event.before());
        var after = of(event.after());
        trail.write(actors.current(), Act.SIGN_IN_POLICY_CHANGED,
                new Subject(Subject.Kind.CLINIC, Optional.empty(), ""), Facts.differing(before, after),
                Facts.differing(after, before));
    }

    private static Map<String, Object> of(SignInPolicy policy) {
        return Map.of("signin.factorRoles", policy.factorRoles().stream().map(Enum::name).sorted().toList(),
                "signin.localOff", policy.localOff());
    }

    private static Act act(FactorChanged.Act act) {
        return switch (act) {
            case PASSKEY_ADDED -> Act.PASSKEY_ADDED;
            case PASSKEY_REMOVED -> Act.PASSKEY_REMOVED;
            case AUTHENTICATOR_ADDED -> Act.AUTHENTICATOR_ADDED;
            case AUTHENTICATOR_REMOVED -> Act.AUTHENTICATOR_REMOVED;
            case RECOVERY_CODES_MADE -> Act.RECOVERY_CODES_MADE;
            case CODE_USED -> Act.CODE_USED;
            case RECOVERY_CODE_USED -> Act.RECOVERY_CODE_USED;
            case CODE_REFUSED -> Act.CODE_REFUSED;
        };
    }

}
