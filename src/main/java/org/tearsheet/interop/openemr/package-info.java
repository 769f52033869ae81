/**
 * Handouts as files under the names that OpenEMR looks for: fetched at once, or kept in a
 * folder.
 */
@NullMarked
package org.tearsheet.interop.openemr;

import org.jspecify.annotations.NullMarked;
