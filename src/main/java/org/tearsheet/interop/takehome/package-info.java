/**
 * A patient's own phone opens a sheet by its number, without signing in: the page around
 * it, and the quick way out. Nothing is known of who reads, and nothing is counted.
 */
@NullMarked
package org.tearsheet.interop.takehome;

import org.jspecify.annotations.NullMarked;
