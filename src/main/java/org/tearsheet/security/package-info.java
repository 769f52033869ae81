/**
 * Who may do what: roles, sign-in and the filter chain.
 */
@NullMarked
@ApplicationModule
package org.tearsheet.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
