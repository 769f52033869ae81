package org.tearsheet.audit;

import org.tearsheet.security.Actor;

/**
 * Somebody as the trail names them.
 *
 * @param name a user name, or the name of a program's token; empty for a stranger
 */
public record AuditActor(Actor.Kind kind, String name) {
}
