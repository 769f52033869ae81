package org.tearsheet.library;

/** A code, and the number of a topic that has it. */
public record TopicCode(CodeSystem system, String code, int sheetNumber) {
}
