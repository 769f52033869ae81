package org.tearsheet.interop.fhir;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.util.function.SingletonSupplier;

/** Resources as text; what that needs is made at first use, as it takes its time. */
class FhirFormat {

    static final String JSON = "application/fhir+json";

    static final String XML = "application/fhir+xml";

    private static final Supplier<FhirContext> R4 = SingletonSupplier.of(FhirContext::forR4);

    String json(Resource resource) {
        return aside(() -> R4.get().newJsonParser().encodeResourceToString(resource));
    }

    String xml(Resource resource) {
        return aside(() -> R4.get().newXmlParser().encodeResourceToString(resource));
    }

    /**
     * On a thread of its own: what writes JSON and XML here leaves its buffers with the
     * thread, and an answer may repeat what was asked.
     */
    private static String aside(Supplier<String> writing) {
        return CompletableFuture.supplyAsync(writing, Thread::startVirtualThread).join();
    }

}
