/**
 * An administrator's screens.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = { "accounts", "audit", "clinic", "library", "print", "referral", "shell", "security" })
package org.tearsheet.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
