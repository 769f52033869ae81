package org.tearsheet.interop.infobutton;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tearsheet.library.CodeSystem;

/**
 * A code system that record systems ask by. Those that no topic is coded in are known
 * too: there is nothing to be found by them, but nothing wrong in asking.
 */
enum Vocabulary {

    ICD_10_CM(CodeSystem.ICD_10_CM, "ICD10CM"), ICD_10(CodeSystem.ICD_10, "ICD10"),
    SNOMED_CT(CodeSystem.SNOMED_CT, "SNOMEDCT", "SNOMEDCTUS", "SNOMED"),
    ICD_9_CM("ICD-9-CM", List.of("2.16.840.1.113883.6.103"), "ICD9CM", "ICD9"),
    RXNORM("RxNorm", List.of("2.16.840.1.113883.6.88"), "RXNORM", "RXCUI"),
    NDC("NDC", List.of("2.16.840.1.113883.6.69"), "NDC"),
    LOINC("LOINC", List.of("2.16.840.1.113883.6.1", "2.16.840.1.113883.11.79"), "LOINC"),
    CPT("CPT", List.of("2.16.840.1.113883.6.12"), "CPT"), MESH("MeSH", List.of("2.16.840.1.113883.6.177"), "MESH");

    private static final Pattern PREFIX = Pattern.compile("^urn:oid:", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");

    private final Optional<CodeSystem> system;

    private final String label;

    private final List<String> oids;

    private final List<String> names;

    Vocabulary(CodeSystem system, String... names) {
        this.system = Optional.of(system);
        this.label = system.label();
        this.oids = List.of(system.oid());
        this.names = List.of(names);
    }

    Vocabulary(String label, List<String> oids, String... names) {
        this.system = Optional.empty();
        this.label = label;
        this.oids = oids;
        this.names = List.of(names);
    }

    /** The one with this object identifier, or with this name however it is written. */
    static Optional<Vocabulary> of(String named) {
        var oid = PREFIX.matcher(named).replaceFirst("");
        var name = BETWEEN.matcher(named.toUpperCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(values())
            .filter(vocabulary -> vocabulary.oids.contains(oid) || vocabulary.names.contains(name))
            .findFirst();
    }

    /** The system that topics are coded in; empty for one that none is. */
    Optional<CodeSystem> system() {
        return system;
    }

    String label() {
        return label;
    }

}
