/**
 * An administrator's screens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "audit", "clinic", "exchange", "interop :: access", "library",
        "library :: compare", "print", "referral", "search", "shell", "security" })
package org.tearsheet.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
