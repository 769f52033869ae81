package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads what the build says that the jar is made of. */
class LicencesTests {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final Set<String> PAID_FOR = Set.of("vaadin", "vaadin-board-flow", "vaadin-charts-flow",
            "vaadin-cookie-consent-flow", "vaadin-crud-flow", "vaadin-dashboard-flow", "vaadin-grid-pro-flow",
            "vaadin-map-flow", "vaadin-rich-text-editor-flow", "vaadin-spreadsheet-flow", "vaadin-testbench",
            "vaadin-testbench-core", "control-center-starter", "copilot", "kubernetes-kit-starter", "azure-kit",
            "observability-kit-starter", "sso-kit-starter", "swing-kit-starter", "license-checker");

    @Test
    void everyLibraryHasALicenceThatSomebodyRead() throws IOException {
        var allowed = Files.readAllLines(Path.of("docs/licences.md"))
            .stream()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> QUOTED.matcher(line.substring(0, line.indexOf('|', 1))).results())
            .map(licence -> licence.group(1))
            .collect(Collectors.toSet());
        assertThat(allowed).contains("Apache-2.0", "MIT", "EPL-2.0").hasSizeLessThan(30);

        assertThat(components()).hasSizeGreaterThan(100)
            .allSatisfy(library -> assertThat(licences(library)).as(library.get("name").asString())
                .isNotEmpty()
                .isSubsetOf(allowed));
    }

    @Test
    void noComponentOfVaadinHasToBePaidFor() throws IOException {
        var vaadin = components().stream()
            .filter(library -> "com.vaadin".equals(library.path("group").asString("")))
            .toList();

        assertThat(vaadin).hasSizeGreaterThan(20).allSatisfy(component -> {
            assertThat(component.get("name").asString()).isNotIn(PAID_FOR);
            assertThat(licences(component)).containsExactly("Apache-2.0");
        });
    }

    private static List<JsonNode> components() throws IOException {
        try (var in = new ClassPathResource("META-INF/sbom/application.cdx.json").getInputStream()) {
            return JsonMapper.shared().readTree(in).get("components").valueStream().toList();
        }
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
            .valueStream()
            .map(licence -> licence.path("license")
                .path("id")
                .asString(licence.path("license").path("name").asString(licence.path("expression").asString(""))))
            .toList();
    }

}
