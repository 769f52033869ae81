package org.tearsheet.interop.openemr;

import java.time.LocalDate;
import java.util.Locale;

import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.TopicCode;

/**
 * A sheet as OpenEMR looks for it.
 *
 * @param name of the file: type of the code, code and language
 */
record EducationFile(String name, EditionId edition, LocalDate published) {

    static String name(TopicCode code, Language language) {
        var type = switch (code.system()) {
            case ICD_10_CM, ICD_10 -> "icd10";
            case SNOMED_CT -> "snomed";
        };
        return "%s_%s_%s.pdf".formatted(type, code.code(), language.tag()).toLowerCase(Locale.ROOT);
    }

}
