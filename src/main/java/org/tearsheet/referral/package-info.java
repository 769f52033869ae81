/**
 * The referral checklist: what to ask before deciding where somebody goes next, and the
 * local services to go to.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "security" })
package org.tearsheet.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
