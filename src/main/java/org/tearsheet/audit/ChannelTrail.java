package org.tearsheet.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.interop.access.ChannelChanged;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.security.Actors;

/** Writes down which doors were opened and shut. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChannelTrail {

    private final AuditTrail trail;

    private final Actors actors;

    ChannelTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void on(ChannelChanged event) {
        var before = of(event.before());
        var after = of(event.after());
        trail.write(actors.current(), Act.CHANNEL_CHANGED,
                new Subject(Subject.Kind.CLINIC, Optional.empty(), event.after().channel().path()),
                Facts.differing(before, after), Facts.differing(after, before));
    }

    private static Map<String, Object> of(ChannelPolicy policy) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("channel.access", policy.access().name());
        facts.put("channel.perMinute", policy.perMinute());
        return facts;
    }

}
