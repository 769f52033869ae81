/**
 * The frame every screen sits in: layout, language, error pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tearsheet.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
