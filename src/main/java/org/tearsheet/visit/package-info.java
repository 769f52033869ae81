/**
 * A clinician's screens: find, read, talk, print.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "search", "print", "referral", "clinic", "security", "shell" })
package org.tearsheet.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
