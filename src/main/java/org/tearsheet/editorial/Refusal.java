package org.tearsheet.editorial;

import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.tearsheet.library.IllegalEditionMove;
import org.tearsheet.library.RenewedAlready;
import org.tearsheet.security.CredentialRefused;

/** Why the library said no, as a key of a sentence that says what to do. */
final class Refusal {

    private Refusal() {
    }

    /** Empty for what is no refusal but a failure. */
    static Optional<String> key(RuntimeException ex) {
        return Optional.ofNullable(switch (ex) {
            case CredentialRefused refused -> "review.credential." + refused.obstacle();
            case RenewedAlready _ -> "text.refused.renewed";
            case IllegalEditionMove _ -> "text.refused.move";
            case NoSuchElementException _ -> "text.refused.gone";
            case ConcurrencyFailureException _ -> "text.refused.changed";
            case DuplicateKeyException _ -> "text.refused.open";
            case DataIntegrityViolationException _ -> "text.refused.rule";
            default -> null;
        });
    }

}
