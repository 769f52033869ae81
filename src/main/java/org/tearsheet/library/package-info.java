/**
 * Topics, documents, editions and sources: the one truth of what the clinic says.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "quality", "security" })
package org.tearsheet.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
