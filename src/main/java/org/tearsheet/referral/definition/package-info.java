/**
 * The definition of the checklist as a text that is edited in place: what is not touched
 * keeps its comments, order and layout.
 */
@NullMarked
@NamedInterface("definition")
package org.tearsheet.referral.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
