/**
 * What the channels have in common: which sheets fit a code, where they are found, and
 * the words in which that is said.
 */
@NullMarked
package org.tearsheet.interop.sheets;

import org.jspecify.annotations.NullMarked;
