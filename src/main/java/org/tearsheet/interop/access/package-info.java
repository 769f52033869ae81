/**
 * The doors by which other programs come in, and a patient with a phone: whether each is
 * open, to whom, and how often.
 */
@NullMarked
@NamedInterface("access")
package org.tearsheet.interop.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
