/**
 * Packs: topics as plain files, for exchange between clinics and for git.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "library :: compare", "print", "security" })
package org.tearsheet.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
