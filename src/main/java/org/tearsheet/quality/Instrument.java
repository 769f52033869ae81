package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A published instrument that scores how clear a text for patients is. */
public enum Instrument {

    /** The Clear Communication Index of the CDC, with its full score sheet. */
    CLEAR_COMMUNICATION_INDEX,

    /** The Patient Education Materials Assessment Tool of the AHRQ, for print. */
    PEMAT_P;

    /** Its items in the order of the score sheet, with the questions that open a part. */
    public List<Item> items() {
        return switch (this) {
            case CLEAR_COMMUNICATION_INDEX -> ClearCommunicationIndex.ITEMS;
            case PEMAT_P -> Pemat.ITEMS;
        };
    }

    /** The item with this number on the score sheet. */
    public Optional<Item> item(String number) {
        return items().stream().filter(item -> item.number().equals(number)).findFirst();
    }

    List<Scale> scales() {
        return items().stream().map(item -> item.group().scale()).distinct().toList();
    }

    public String label(Locale reader) {
        return InstrumentTexts.say(reader, name());
    }

}
