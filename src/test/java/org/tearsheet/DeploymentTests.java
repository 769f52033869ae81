package org.tearsheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what is written about running Tearsheet with Tearsheet: settings that it
 * knows, ports that it listens at, addresses that it answers.
 */
class DeploymentTests {

    private static final Path KUBERNETES = Path.of("docs/deploy/kubernetes");

    private static final Set<String> PROBED = Set.of("/livez", "/readyz");

    /** Of the images of others. */
    private static final Set<String> FOREIGN = Set.of("POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD_FILE",
            "POSTGRES_INITDB_ARGS", "TEARSHEET_HOST");

    private static final Pattern DOCKER_SETTING = Pattern.compile("(?:ENV |^ {4})([A-Z_]+)=(\\S+)", Pattern.MULTILINE);

    /** Of a list, which no line of the properties names. */
    private static final Set<String> LISTED = Set.of("TEARSHEET_CDS_ISSUERS_0_ISSUER", "TEARSHEET_CDS_ISSUERS_0_KEYS");

    /** Secrets in files, what the image has none of, and what is read by tests alone. */
    private static final Set<String> NOT_FOR_THE_IMAGE = Set.of("TEARSHEET_SECOND_FACTOR_KEY",
            "TEARSHEET_SECOND_FACTOR_KEY_FILE", "TEARSHEET_SSO_CLIENT_SECRET", "TEARSHEET_DATA",
            "TEARSHEET_DEMO_API_TOKEN", "TEARSHEET_DEMO_PASSWORD", "TEARSHEET_TEST_BROWSER", "TEARSHEET_TEST_DATABASE");

    private static final Pattern WRITTEN_SETTING = Pattern
        .compile("\\b(?:TEARSHEET|LOGGING|MANAGEMENT_OTLP)_[A-Z0-9_]*[A-Z0-9]");

    private static final Pattern UNIT = Pattern.compile("```ini\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySettingIsOneThatIsKnown() throws IOException {
        var known = known();
        var named = new TreeSet<String>();
        composed().values().forEach(service -> named.addAll(map(service.get("environment")).keySet()));
        all(documents(), "env").forEach(env -> list(env).forEach(each -> named.add(text(map(each).get("name")))));
        DOCKER_SETTING.matcher(Files.readString(Path.of("Dockerfile")))
            .results()
            .forEach(each -> named.add(each.group(1)));
        named.removeAll(FOREIGN);
        named.remove("JAVA_TOOL_OPTIONS");
        assertThat(named).contains("SPRING_DATASOURCE_URL", "MANAGEMENT_SERVER_PORT", "TEARSHEET_URL");

        assertThat(known).containsAll(named);
    }

    @Test
    void everySettingThatIsWrittenAboutIsPassedOn() throws IOException {
        var written = new TreeSet<>(LISTED);
        properties().stringPropertyNames()
            .stream()
            .filter(name -> name.startsWith("tearsheet."))
            .forEach(name -> written.add(asVariable(name.replace('-', '_'))));
        for (var page : pages()) {
            WRITTEN_SETTING.matcher(Files.readString(page)).results().forEach(each -> written.add(each.group()));
        }
        written.removeAll(NOT_FOR_THE_IMAGE);
        written.removeAll(FOREIGN);
        assertThat(written).contains("TEARSHEET_SSO_ROLES_AUDITOR", "TEARSHEET_WAY_BACK_IN",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE");

        for (var node : List.of("tearsheet", "tearsheet-2")) {
            assertThat(map(composed(node).get("environment")).keySet()).containsAll(written);
        }
    }

    /** An empty variable would take the place of a default. */
    @Test
    void whatNobodySetIsNotPassedOnAsEmpty() throws IOException {
        var environment = map(composed("tearsheet").get("environment"));

        assertThat(environment).containsEntry("TEARSHEET_URL", "${TEARSHEET_URL:-http://localhost:8080}")
            .containsEntry("TEARSHEET_SSO_CLAIMS_USERNAME", null);
        assertThat(environment.values()).filteredOn(Objects::nonNull)
            .noneMatch(value -> text(value).isBlank() || text(value).matches("\\$\\{\\w+(:?-)?}"));
    }

    @Test
    void whoeverStartsTwoNodesSaysWhichAddressPeopleType() throws IOException {
        var command = "TEARSHEET_URL=https://sheets.example.org TEARSHEET_HOST=sheets.example.org docker compose --profile cluster up -d";

        for (var page : List.of("docker-compose.yml", "docs/operations.md")) {
            assertThat(Files.readString(Path.of(page))).contains(command);
        }
    }

    @Test
    void everySecretIsASettingInAFile() throws IOException {
        var known = known();
        var files = new TreeSet<String>();
        all(documents(), "items").forEach(items -> list(items).forEach(each -> files.add(text(map(each).get("path")))));
        list(composed("tearsheet").get("secrets")).forEach(each -> files.add(text(map(each).get("target"))));
        files.remove("ca.crt");

        assertThat(files).containsExactly("spring.datasource.password", "spring.datasource.username",
                "tearsheet.second-factor.key", "tearsheet.sso.client-secret");
        assertThat(known).containsAll(files.stream().map(DeploymentTests::asVariable).toList());
        assertThat(Files.readString(Path.of("docker-compose.yml")) + documents())
            .doesNotContain("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void everyPortIsOneThatTheImageListensAt() throws IOException {
        var dockerfile = Files.readString(Path.of("Dockerfile"));
        var image = Set.of(8080, 8081);
        assertThat(dockerfile).contains("EXPOSE 8080 8081", "MANAGEMENT_SERVER_PORT=8081", "/dev/tcp/127.0.0.1/8080");
        assertThat(properties().getProperty("server.port")).isEqualTo("8080");

        assertThat(all(documents("deployment.yaml"), "containerPort")).containsExactlyInAnyOrderElementsOf(image);
        assertThat(all(List.of(document("network.yaml", "tearsheet").get("spec")), "ingress").toString())
            .contains("port=8080", "port=8081");
        assertThat(composed("tearsheet").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
        assertThat(composed("tearsheet-2")).doesNotContainKey("ports");
        assertThat(Files.readString(Path.of("docs/deploy/Caddyfile"))).contains("tearsheet:8080 tearsheet-2:8080");
    }

    @Test
    void whatIsProbedIsWhatTearsheetAnswers() throws IOException {
        var probed = new HashSet<>();
        all(documents("deployment.yaml"), "httpGet").forEach(probe -> {
            assertThat(map(probe).get("port")).isEqualTo("http");
            probed.add(map(probe).get("path"));
        });
        assertThat(probed).isEqualTo(PROBED);
        assertThat(Files.readString(Path.of("docs/deploy/Caddyfile"))).contains("health_uri /readyz");
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("GET /readyz HTTP");
        assertThat(properties().getProperty("management.endpoint.health.probes.add-additional-paths"))
            .isEqualTo("true");
    }

    @Test
    void everyContainerIsLockedIn() throws IOException {
        var pods = all(documents(), "template").stream()
            .map(template -> map(map(template).get("spec")))
            .filter(spec -> spec.containsKey("containers"))
            .toList();
        assertThat(pods).hasSize(2).allSatisfy(pod -> {
            assertThat(map(pod.get("securityContext"))).containsEntry("runAsNonRoot", true)
                .containsEntry("runAsUser", 10001)
                .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
            assertThat(pod).containsEntry("automountServiceAccountToken", false);
            var containers = Stream.of("initContainers", "containers")
                .filter(pod::containsKey)
                .flatMap(kind -> list(pod.get(kind)).stream())
                .toList();
            assertThat(containers).allSatisfy(container -> {
                assertThat(map(map(container).get("securityContext"))).containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false)
                    .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
                assertThat(map(map(map(container).get("resources")).get("limits"))).containsKey("memory");
            });
        });
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("USER 10001:10001");
        for (var node : List.of("tearsheet", "tearsheet-2")) {
            assertThat(composed(node)).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        }
    }

    @Test
    void aNodeIsGivenTheTimeItTakesToStop() throws IOException {
        var pod = map(map(document("deployment.yaml", "tearsheet").get("spec")).get("template"));
        var grace = (int) Objects.requireNonNull(map(pod.get("spec")).get("terminationGracePeriodSeconds"));
        var pause = (int) Objects.requireNonNull(map(all(List.of(pod), "sleep").getFirst()).get("seconds"));

        assertThat(grace).isGreaterThan(pause + 30);
        assertThat(composed("tearsheet")).containsEntry("stop_grace_period", "40s");
    }

    @Test
    void kustomizeKnowsEveryFile() throws IOException {
        try (var files = Files.list(KUBERNETES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    Stream
                        .concat(list(documents("kustomization.yaml").getFirst().get("resources")).stream()
                            .map(DeploymentTests::text), Stream.of("kustomization.yaml"))
                        .toList());
        }
    }

    @Test
    void theNightlyBackupIsTheCommandThatThereIs() throws IOException {
        var options = all(documents("backup.yaml"), "args").stream().flatMap(args -> list(args).stream()).toList();

        assertThat(options).hasSize(1);
        assertThat(BackupCommand.isIn(text(options.getFirst()))).isTrue();
    }

    @Test
    void theBackupOfASingleMachineRunsAsWhatItBacksUp() throws IOException {
        var services = UNIT.matcher(Files.readString(Path.of("docs/operations.md")))
            .results()
            .map(unit -> unit.group(1))
            .filter(unit -> unit.contains("[Service]"))
            .map(unit -> unit.lines()
                .filter(line -> line.matches("(User|WorkingDirectory|EnvironmentFile)=.*"))
                .toList())
            .toList();

        // with a dash: without settings there need not be such a file
        var same = List.of("User=tearsheet", "WorkingDirectory=/srv/tearsheet", "EnvironmentFile=-/etc/tearsheet.env");
        assertThat(services).containsExactly(same, same);
    }

    @Test
    void whoeverIsSelectedIsThere() throws IOException {
        var labels = Map.of("app.kubernetes.io/name", "tearsheet", "app.kubernetes.io/component", "node");
        var deployment = map(document("deployment.yaml", "tearsheet").get("spec"));
        assertThat(map(map(deployment.get("template")).get("metadata"))).containsEntry("labels", labels);
        assertThat(map(deployment.get("selector"))).containsEntry("matchLabels", labels);
        assertThat(map(document("service.yaml", "tearsheet").get("spec"))).containsEntry("selector", labels);
        assertThat(all(documents("disruption.yaml"), "matchLabels")).containsExactly(labels);
        assertThat(document("database.yaml", "tearsheet-database")).containsEntry("kind", "Cluster");
    }

    /** What Spring Boot and Tearsheet read, as variables of the environment. */
    private static Set<String> known() throws IOException {
        var known = new HashSet<>(LISTED);
        properties().stringPropertyNames().forEach(name -> {
            known.add(asVariable(name));
            known.add(asVariable(name.replace('-', '_'))); // which Spring Boot reads as
                                                           // well
        });
        for (var found : new PathMatchingResourcePatternResolver()
            .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            try (var in = found.getInputStream()) {
                JsonMapper.shared()
                    .readTree(in)
                    .get("properties")
                    .forEach(property -> known.add(asVariable(property.get("name").asString())));
            }
        }
        return known;
    }

    private static String asVariable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), docs.filter(page -> page.toString().endsWith(".md")))
                .toList();
        }
    }

    private static Properties properties() throws IOException {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static Map<String, Map<String, Object>> composed() throws IOException {
        var services = new TreeMap<String, Map<String, Object>>();
        map(parsed(Path.of("docker-compose.yml")).getFirst().get("services"))
            .forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    private static Map<String, Object> composed(String service) throws IOException {
        return Objects.requireNonNull(composed().get(service));
    }

    private static Map<String, Object> document(String file, String name) throws IOException {
        return documents(file).stream()
            .filter(document -> name.equals(map(document.get("metadata")).get("name")))
            .findFirst()
            .orElseThrow();
    }

    private static List<Map<String, Object>> documents(String file) throws IOException {
        return parsed(KUBERNETES.resolve(file));
    }

    private static List<Map<String, Object>> documents() throws IOException {
        var documents = new ArrayList<Map<String, Object>>();
        try (var files = Files.list(KUBERNETES)) {
            for (var file : files.sorted().toList()) {
                documents.addAll(parsed(file));
            }
        }
        return documents;
    }

    private static List<Map<String, Object>> parsed(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<String, Object>>();
        try (var in = Files.newBufferedReader(file)) {
            new Yaml(new SafeConstructor(options)).loadAll(in).forEach(document -> documents.add(map(document)));
        }
        return documents;
    }

    /** What stands under this key, however deep. */
    private static List<Object> all(Collection<?> within, String key) {
        var found = new ArrayList<Object>();
        for (var each : within) {
            switch (each) {
                case Map<?, ?> map -> {
                    if (map.containsKey(key)) {
                        found.add(map.get(key));
                    }
                    found.addAll(all(map.values(), key));
                }
                case List<?> list -> found.addAll(all(list, key));
                default -> {
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object node) {
        return (List<Object>) Objects.requireNonNull(node);
    }

    private static String text(@Nullable Object node) {
        return (String) Objects.requireNonNull(node);
    }

}
