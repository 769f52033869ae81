/**
 * What somebody pastes from a word processor, made into the Markdown of an edition.
 */
@NullMarked
@NamedInterface("paste")
package org.tearsheet.library.paste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
