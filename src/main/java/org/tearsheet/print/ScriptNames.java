package org.tearsheet.print;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;

/**
 * What scripts are called; those without a code here go by their Unicode name.
 */
final class ScriptNames {

    private static final Map<UnicodeScript, String> CODES = Map.ofEntries(Map.entry(UnicodeScript.ARMENIAN, "Armn"),
            Map.entry(UnicodeScript.BENGALI, "Beng"), Map.entry(UnicodeScript.BOPOMOFO, "Bopo"),
            Map.entry(UnicodeScript.CHEROKEE, "Cher"), Map.entry(UnicodeScript.DEVANAGARI, "Deva"),
            Map.entry(UnicodeScript.ETHIOPIC, "Ethi"), Map.entry(UnicodeScript.GEORGIAN, "Geor"),
            Map.entry(UnicodeScript.GUJARATI, "Gujr"), Map.entry(UnicodeScript.GURMUKHI, "Guru"),
            Map.entry(UnicodeScript.HANGUL, "Hang"), Map.entry(UnicodeScript.HIRAGANA, "Hira"),
            Map.entry(UnicodeScript.KANNADA, "Knda"), Map.entry(UnicodeScript.KATAKANA, "Kana"),
            Map.entry(UnicodeScript.KHMER, "Khmr"), Map.entry(UnicodeScript.LAO, "Laoo"),
            Map.entry(UnicodeScript.MALAYALAM, "Mlym"), Map.entry(UnicodeScript.MONGOLIAN, "Mong"),
            Map.entry(UnicodeScript.MYANMAR, "Mymr"), Map.entry(UnicodeScript.ORIYA, "Orya"),
            Map.entry(UnicodeScript.SINHALA, "Sinh"), Map.entry(UnicodeScript.SYRIAC, "Syrc"),
            Map.entry(UnicodeScript.TAMIL, "Taml"), Map.entry(UnicodeScript.TELUGU, "Telu"),
            Map.entry(UnicodeScript.THAANA, "Thaa"), Map.entry(UnicodeScript.THAI, "Thai"),
            Map.entry(UnicodeScript.TIBETAN, "Tibt"));

    private ScriptNames() {
    }

    static String of(UnicodeScript script, Locale language) {
        var code = CODES.get(script);
        return code == null ? titled(script.name())
                : new Locale.Builder().setScript(code).build().getDisplayScript(language);
    }

    private static String titled(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

}
