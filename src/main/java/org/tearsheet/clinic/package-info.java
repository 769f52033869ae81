/**
 * The clinic itself: name, letterhead, contact box and the numbers of its safety lines.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "security")
package org.tearsheet.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
