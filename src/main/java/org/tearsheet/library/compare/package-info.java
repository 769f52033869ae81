/**
 * What changed between texts, in words: for reviewers, for the trail, and for packs that
 * meet a text which the clinic has changed too.
 */
@NullMarked
@NamedInterface("compare")
package org.tearsheet.library.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
