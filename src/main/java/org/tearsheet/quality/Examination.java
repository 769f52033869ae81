package org.tearsheet.quality;

import java.util.List;

/** What an examination found: how hard a text is to read, and what should be mended. */
public record Examination(Readability readability, List<Finding> findings) {

    public Examination {
        findings = List.copyOf(findings);
    }

}
