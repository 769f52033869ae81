package org.tearsheet.interop.fhir;

import java.util.ResourceBundle;

import org.tearsheet.library.Language;

/** What a questionnaire says beside the words of the checklist itself. */
class QuestionnaireWords {

    private final ResourceBundle words;

    QuestionnaireWords(Language language) {
        this.words = ResourceBundle.getBundle("org.tearsheet.interop.fhir.questionnaire", language.locale());
    }

    String say(String key) {
        return words.getString(key);
    }

}
