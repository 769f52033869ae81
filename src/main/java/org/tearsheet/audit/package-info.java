/**
 * Append-only trail of who changed what, and print counts that know no patient.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "security", "library", "accounts", "clinic", "exchange", "interop :: access",
        "print", "quality", "referral" })
package org.tearsheet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
