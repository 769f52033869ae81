/**
 * People of the clinic and their roles.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "security")
package org.tearsheet.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
