/**
 * An administrator's screens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "accounts", "referral", "audit", "shell", "security" })
package org.tearsheet.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
