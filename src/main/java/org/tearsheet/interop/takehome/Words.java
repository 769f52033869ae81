package org.tearsheet.interop.takehome;

import java.util.ResourceBundle;

import org.tearsheet.library.Language;

/** What stands around a sheet on a phone, in one language. */
record Words(Language language) {

    String say(String key) {
        return ResourceBundle.getBundle("org.tearsheet.interop.takehome.take-home", language.locale()).getString(key);
    }

}
