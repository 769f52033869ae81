package org.tearsheet.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One act as it was written down.
 *
 * @param sequence its place in the chain, from 1
 * @param act the code of the {@link Act}; later releases may have written others
 * @param subject what the act was done to, such as EDITION
 * @param label what that was called at the time
 * @param before what was otherwise before it
 * @param after what was new after it
 */
public record AuditEntry(long sequence, Instant at, AuditActor actor, Optional<UUID> actorId, String act,
        String subject, Optional<UUID> subjectId, String label, Optional<Facts> before, Optional<Facts> after,
        String previousHash, String hash) {
}
