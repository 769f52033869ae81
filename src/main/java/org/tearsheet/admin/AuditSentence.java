package org.tearsheet.admin;

import java.util.Map;

import com.vaadin.flow.component.html.H3;
import org.tearsheet.audit.Act;
import org.tearsheet.audit.AuditActor;
import org.tearsheet.audit.AuditEntry;
import org.tearsheet.audit.Facts;
import org.tearsheet.security.Actor;

/** An entry as a sentence in the reader's language. */
class AuditSentence extends H3 {

    private static final String EDITION = "EDITION";

    AuditSentence(AuditEntry entry) {
        var which = entry.after().map(Facts::byName).orElse(Map.of());
        setText(getTranslation(key(entry, which), who(entry.actor()), entry.label(), which.getOrDefault("number", ""),
                which.containsKey("language") ? getTranslation("language.name." + which.get("language")) : "",
                which.containsKey("kind") ? getTranslation("kind." + which.get("kind")) : "", act(entry)));
    }

    private String who(AuditActor actor) {
        return actor.kind() == Actor.Kind.PERSON ? actor.name()
                : getTranslation("audit.actor." + actor.kind(), actor.name());
    }

    /** What was done, in short; its code where a later release did it. */
    private String act(AuditEntry entry) {
        return Act.of(entry.act()).map(act -> getTranslation("audit.act." + act.code())).orElse(entry.act());
    }

    private static String key(AuditEntry entry, Map<String, Object> which) {
        var incomplete = entry.subject().equals(EDITION) && !which.containsKey("number");
        if (Act.of(entry.act()).isEmpty() || incomplete) {
            return "audit.says.other";
        }
        return entry.act().equals(Act.SIGN_IN_REFUSED.code()) && entry.label().isEmpty() ? "audit.says.nobody"
                : "audit.says." + entry.act();
    }

}
