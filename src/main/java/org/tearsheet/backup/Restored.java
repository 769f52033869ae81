package org.tearsheet.backup;

import java.time.Instant;

import org.tearsheet.audit.AuditHead;

/**
 * What a database holds again, from when it is, and how far its audit trail was verified.
 */
public record Restored(Instant made, int tables, long rows, AuditHead audit) {
}
