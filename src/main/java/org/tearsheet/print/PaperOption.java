package org.tearsheet.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of a few things that can be chosen about paper, by a word that addresses use. */
interface PaperOption {

    String name();

    /** As it is named in CSS and in addresses. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & PaperOption> Optional<E> of(Class<E> options, String code) {
        return Arrays.stream(options.getEnumConstants()).filter(option -> option.code().equals(code)).findFirst();
    }

}
