/** People who work until their process is killed, and what was acknowledged to them. */
@NullMarked
package org.tearsheet.atwork;

import org.jspecify.annotations.NullMarked;
