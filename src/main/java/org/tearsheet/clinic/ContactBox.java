package org.tearsheet.clinic;

/** Whom to call, as it stands in a box on paper. What is empty is not printed. */
public record ContactBox(String name, String phone, String hours) {
}
