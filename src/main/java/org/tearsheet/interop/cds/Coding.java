package org.tearsheet.interop.cds;

import org.tearsheet.library.CodeSystem;

/** A diagnosis in a system that topics are coded in. */
record Coding(CodeSystem system, String code) {
}
