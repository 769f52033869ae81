/**
 * An author's and reviewer's screens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "library :: compare", "library :: paste", "print", "quality",
        "referral", "referral :: definition", "security", "shell" })
package org.tearsheet.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
