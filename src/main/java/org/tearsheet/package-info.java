/**
 * Governed, discreet, printable patient education for the ten-minute appointment.
 */
@NullMarked
package org.tearsheet;

import org.jspecify.annotations.NullMarked;
