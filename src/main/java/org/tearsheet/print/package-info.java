/**
 * Sheets: a published edition as it leaves the printer, and as it looks before.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "clinic", "security", "database" })
package org.tearsheet.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
