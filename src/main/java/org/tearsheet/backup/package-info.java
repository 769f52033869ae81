/**
 * One file with everything the database holds, and back again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "audit")
package org.tearsheet.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
