package org.tearsheet.library;

/** Somebody reviewed the edition today: its review date would stay the same. */
public class RenewedAlready extends IllegalEditionMove {

    RenewedAlready(EditionId id) {
        super(id, "was reviewed today already");
    }

}
