/**
 * Tells what makes a text hard to read, unkind or unsafe, and where. Authors see the same
 * checks that the project's own texts have to pass.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tearsheet.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
