package org.tearsheet.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.LogManager;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF. */
final class Conformance {

    static {
        // it logs every page it reads
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {
    }

    /** The clauses that a document breaks, with the reason. */
    static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser)
                .getTestAssertions()
                .stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                .toList();
        }
    }

}
