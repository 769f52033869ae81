/**
 * What other programs are told in their own formats: the checklist as a FHIR
 * Questionnaire, and a description of every call.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "referral", "clinic", "security" })
package org.tearsheet.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
