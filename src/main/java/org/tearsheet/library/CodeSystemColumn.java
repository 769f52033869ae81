package org.tearsheet.library;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class CodeSystemColumn implements AttributeConverter<CodeSystem, String> {

    @Override
    public String convertToDatabaseColumn(CodeSystem system) {
        return system.label();
    }

    @Override
    public CodeSystem convertToEntityAttribute(String label) {
        return CodeSystem.of(label).orElseThrow();
    }

}
