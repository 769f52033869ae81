/**
 * The clinic itself: name, logo, letterhead, contact boxes, the numbers of its safety
 * lines, and what holds for everybody who works there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "security", "shell" })
package org.tearsheet.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
