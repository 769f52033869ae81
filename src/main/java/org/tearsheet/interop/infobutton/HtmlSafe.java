package org.tearsheet.interop.infobutton;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;

/**
 * Writes the signs of HTML, as HL7 asks, so that JSON does no harm where a page includes
 * it as it is.
 */
class HtmlSafe extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private final int[] escapes = standardAsciiEscapesForJSON();

    HtmlSafe() {
        for (char sign : "<>=&'".toCharArray()) {
            escapes[sign] = ESCAPE_STANDARD;
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int sign) {
        return null;
    }

}
