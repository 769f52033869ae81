/**
 * The library as FHIR R4: handouts as documents, their paper, and the checklist as a
 * questionnaire. What once was published stays on record, without a word of it.
 */
@NullMarked
package org.tearsheet.interop.fhir;

import org.jspecify.annotations.NullMarked;
