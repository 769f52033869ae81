package org.tearsheet.library;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tearsheet.quality.Instrument;
import org.tearsheet.quality.Item;

/** An item of an instrument, judged for one edition. */
@Embeddable
record JudgedItemId(UUID editionId, @Enumerated(EnumType.STRING) Instrument instrument,
        String item) implements Serializable {

    static JudgedItemId of(EditionId edition, Item item) {
        return new JudgedItemId(edition.value(), item.instrument(), item.number());
    }

}
