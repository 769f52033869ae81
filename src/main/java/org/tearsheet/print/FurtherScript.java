package org.tearsheet.print;

import java.lang.Character.UnicodeBlock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A script beside Latin, Greek and Cyrillic: its fonts are read when a text first needs
 * them.
 */
enum FurtherScript {

    ARABIC("Arabic",
            Set.of(UnicodeBlock.ARABIC, UnicodeBlock.ARABIC_EXTENDED_A, UnicodeBlock.ARABIC_PRESENTATION_FORMS_A,
                    UnicodeBlock.ARABIC_PRESENTATION_FORMS_B)),
    HEBREW("Hebrew", Set.of(UnicodeBlock.HEBREW)), CHINESE("SC", Set.of(UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS));

    private final String font;

    private final Set<UnicodeBlock> blocks;

    FurtherScript(String font, Set<UnicodeBlock> blocks) {
        this.font = font;
        this.blocks = blocks;
    }

    static Optional<FurtherScript> of(int codePoint) {
        var block = UnicodeBlock.of(codePoint);
        return Arrays.stream(values()).filter(script -> script.blocks.contains(block)).findFirst();
    }

    /** The script of a language, if it is one of these. */
    static Optional<FurtherScript> ofLanguage(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "ar", "fa", "ur" -> Optional.of(ARABIC);
            case "he" -> Optional.of(HEBREW);
            case "zh" -> Optional.of(CHINESE);
            default -> Optional.empty();
        };
    }

    static boolean isRightToLeft(String language) {
        return ofLanguage(language).filter(FurtherScript::isRightToLeft).isPresent();
    }

    boolean isRightToLeft() {
        return this != CHINESE;
    }

    /** The family, as style sheets call it. */
    String family() {
        return "Noto Sans " + font;
    }

    /** The file of a face, without its ending. */
    String file(String face) {
        return "NotoSans%s-%s".formatted(font, face);
    }

    /** The language that a passage in this script is most likely in. */
    String language(String passage) {
        return switch (this) {
            case ARABIC -> holdsAny(passage, "ٹڈڑںہے") ? "ur" : holdsAny(passage, "پچژکگی") ? "fa" : "ar";
            case HEBREW -> "he";
            case CHINESE -> "zh-Hans";
        };
    }

    private static boolean holdsAny(String passage, String letters) {
        return letters.chars().anyMatch(letter -> passage.indexOf(letter) >= 0);
    }

}
