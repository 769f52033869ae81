/**
 * The embedded PostgreSQL of a single machine, and what is said when a database cannot be
 * had.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tearsheet.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
