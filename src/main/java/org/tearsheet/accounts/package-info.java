/**
 * People of the clinic and their roles, and the API tokens of other programs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "security")
package org.tearsheet.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
