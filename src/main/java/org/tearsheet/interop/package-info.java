/**
 * What other programs are told in their own formats: the checklist as a FHIR
 * Questionnaire, sheets for a diagnosis as HL7 Infobutton, a hint in the record by CDS
 * Hooks, the library as FHIR, files for OpenEMR, and a description of every call; and
 * what a patient's own phone is shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "library", "search", "print", "referral", "clinic", "security", "database" })
package org.tearsheet.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
