package org.tearsheet.library;

/** A source with this DOI stands in the list already. */
public class SourceKnown extends RuntimeException {

    private final transient Source source;

    SourceKnown(Source source) {
        super("The source %s has this DOI".formatted(source.key()));
        this.source = source;
    }

    public Source source() {
        return source;
    }

}
