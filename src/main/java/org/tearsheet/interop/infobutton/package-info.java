/**
 * Answers a record system that asks for what fits a diagnosis: HL7 Infobutton, as clients
 * of MedlinePlus Connect speak it. Nothing that was asked is kept or logged.
 */
@NullMarked
package org.tearsheet.interop.infobutton;

import org.jspecify.annotations.NullMarked;
