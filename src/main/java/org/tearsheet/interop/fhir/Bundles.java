package org.tearsheet.interop.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;

/** What a search found. */
final class Bundles {

    private static final String NO_PATIENT = "Nothing here is about a patient, so nothing is found by one.";

    private Bundles() {
    }

    /** One that says what it answers, and nothing found yet. */
    static Bundle of(Search search, String place, int total) {
        var bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(total);
        bundle.addLink().setRelation("self").setUrl(search.address(place, Map.of()));
        if (search.ofPatient()) {
            bundle.addEntry()
                .setFullUrl(DocumentWriter.UUID + UUID.nameUUIDFromBytes(NO_PATIENT.getBytes(StandardCharsets.UTF_8)))
                .setResource(Outcomes.hint(NO_PATIENT))
                .getSearch()
                .setMode(SearchEntryMode.OUTCOME);
        }
        return bundle;
    }

    static void add(Bundle bundle, String address, Resource resource) {
        bundle.addEntry().setFullUrl(address).setResource(resource).getSearch().setMode(SearchEntryMode.MATCH);
    }

}
