/**
 * Who may do what: roles, sign-in, scopes of API tokens and the filter chains.
 */
@NullMarked
@ApplicationModule
package org.tearsheet.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
