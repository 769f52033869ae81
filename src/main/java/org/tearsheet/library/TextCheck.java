package org.tearsheet.library;

import java.util.List;

/**
 * Checks texts of a kind that is no prose. The module that knows what they mean provides
 * it; nothing of that kind is published or taken from a pack that it finds fault with.
 */
public interface TextCheck {

    DocumentKind kind();

    /** Everything that is wrong with a text; nothing if it may be used. */
    List<InvalidBody.Fault> faults(Language language, String body);

}
