/**
 * Finding a topic by words, with typing errors forgiven, and by clinical codes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "security" })
package org.tearsheet.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
