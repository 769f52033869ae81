/**
 * Tells a record system, when a chart is opened, that there are sheets: CDS Hooks 2.0. Of
 * a call the codes of diagnoses are read and nothing else; none of it is kept or logged.
 */
@NullMarked
package org.tearsheet.interop.cds;

import org.jspecify.annotations.NullMarked;
