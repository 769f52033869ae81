package org.tearsheet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;
import org.tearsheet.RunningTearsheet;
import org.tearsheet.VisitSpeed;
import org.tearsheet.print.Engines;
import org.tearsheet.print.SheetSpeed;
import org.tearsheet.referral.AssessmentSpeed;

/**
 * The numbers that Tearsheet is built to reach, each beside its goal:
 * {@code ./mvnw -Pbench verify}, or a part of them by
 * {@code ./mvnw -Pbench verify -Dit.test=Benchmarks#search}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmarks {

    private static final int STARTER = 18;

    private static final int FEW = 200;

    private static final int TOPICS = Integer.getInteger("bench.topics", 20_000);

    private static final int PEOPLE = Integer.getInteger("bench.people", 500);

    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));

    private static final Duration BEGIN = LOAD.multipliedBy(3);

    private static final Duration WORK = LOAD.multipliedBy(9);

    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

    /** As the container image has it, in 1 GB. */
    private static final List<String> NODE = List.of("-Xmx1g", "-XX:ActiveProcessorCount=2", COMPACT);

    private static final int STARTS = 3;

    private static final int VISITS = 10;

    private static final Map<Integer, House> HOUSES = new HashMap<>();

    private static final Figures FIGURES = new Figures();

    @AfterAll
    static void print() throws IOException {
        FIGURES.print("./mvnw -Pbench verify");
    }

    private static House house(int topics) throws IOException {
        var house = HOUSES.get(topics);
        if (house == null) {
            house = House.of(topics);
            HOUSES.put(topics, house);
        }
        return house;
    }

    @Test
    @Order(1)
    void search() throws Exception {
        var few = house(FEW).data();
        var many = house(TOPICS).data();
        var measured = Micro.run(SearchSpeed.class, "data", List.of(few, many));
        var p95 = measured.with("data", many).getPercentile(95);
        FIGURES.atMost(20, "ms",
                "from a key to the topics, on the server, %,d topics in two languages: p95".formatted(TOPICS), p95);
        FIGURES.atMost(2, "times", "the same against %d topics".formatted(FEW),
                p95 / measured.with("data", few).getPercentile(95));
    }

    @Test
    @Order(2)
    void assessment() throws Exception {
        FIGURES.atMost(1, "ms", "an assessment: p99", Micro.run(AssessmentSpeed.class).of("assess").getPercentile(99));
    }

    @Test
    @Order(3)
    void sheets() throws Exception {
        var measured = Micro.run(SheetSpeed.class);
        FIGURES.atMost(20, "ms", "a handout of two pages to PDF/UA-1 and PDF/A-3a, made anew, warm: median",
                measured.of("anew").getPercentile(50));
        FIGURES.atMost(3, "ms", "the same from the shelf: p95", measured.of("shelf").getPercentile(95));
        FIGURES.told("a packet of ten of them, with a cover: median",
                "%.0f ms".formatted(measured.of("packet").getPercentile(50)));
    }

    @Test
    @Order(4)
    void engines() throws Exception {
        var medians = Engines.medians();
        var ours = medians.get("Tearsheet");
        if (medians.containsKey("Chromium")) {
            FIGURES.atLeast(3.5, "times", "the same handout in warm headless Chromium, same run: as long",
                    medians.get("Chromium") / ours);
        }
        FIGURES.told("medians of that run",
                medians.entrySet()
                    .stream()
                    .map(engine -> "%s %.1f ms".formatted(engine.getKey(), engine.getValue()))
                    .collect(Collectors.joining(", ")));
    }

    @Test
    @Order(5)
    void start() throws Exception {
        var house = house(STARTER);
        var jar = installed();
        var slowest = slowestStart(
                () -> house.start(with(NODE, "-XX:AOTCache=" + jar.resolveSibling("tearsheet.aot")), jar));
        FIGURES.atMost(10, "s",
                "start to ready, existing data, production jar as install.sh installs it, embedded PostgreSQL, 1 GB: slowest of %d"
                    .formatted(STARTS),
                slowest);
        FIGURES.atMost(5, "s", "the same: what we had hoped for with its AOT cache", slowest);
        FIGURES.atMost(10, "s", "the same with the jar as it was built, neither unpacked nor with a cache",
                slowestStart(() -> house.start(List.of())));
    }

    private static List<String> with(List<String> options, String further) {
        return Stream.concat(options.stream(), Stream.of(further)).toList();
    }

    private static double slowestStart(Callable<RunningTearsheet> start) throws Exception {
        double slowest = 0;
        for (int round = 0; round < STARTS; round++) {
            long begun = System.nanoTime();
            try (var _ = start.call()) {
                slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e9);
            }
        }
        return slowest;
    }

    private static Path installed() throws IOException, InterruptedException {
        var place = House.place().resolve("installed").toAbsolutePath();
        FileSystemUtils.deleteRecursively(place);
        var installing = new ProcessBuilder("src/main/sh/install.sh", House.jar().toString(), place.toString())
            .inheritIO()
            .start();
        if (installing.waitFor() != 0) {
            throw new IOException("It could not be installed");
        }
        return place.resolve("tearsheet.jar");
    }

    @Test
    @Order(6)
    void sessions() throws Exception {
        int people = PEOPLE / 5;
        try (var node = house(STARTER).start(NODE); var crowd = new Crowd(node.address(), House.PASSWORD)) {
            walk(crowd.signIn(10)); // what all share
            var first = crowd.signIn(people);
            walk(first);
            var one = node.liveBytes();
            var second = crowd.signIn(people);
            walk(second);
            var two = node.liveBytes();
            FIGURES.atMost(500, "KB", "a signed-in idle clinician, from the heap with %d and with %d"
                .formatted(people + 10, 2 * people + 10), (two - one) / 1000.0 / people);
            for (var person : second) {
                person.search();
                person.openTopic();
            }
            var topic = node.liveBytes();
            for (var person : second) {
                person.openChecklist();
            }
            var checklist = node.liveBytes();
            FIGURES.atMost(500, "KB", "one who left a topic open", (topic - one) / 1000.0 / people);
            FIGURES.atMost(500, "KB", "one who left the checklist open", (checklist - one) / 1000.0 / people);
        }
    }

    @Test
    @Order(7)
    void visit() throws Exception {
        try (var node = house(STARTER).start(NODE)) {
            var seconds = VisitSpeed.seconds(node.address(), House.PASSWORD, VISITS);
            FIGURES.atMost(10, "s", "from signing in to the print dialogue, typing 300 letters a minute: slowest of %d"
                .formatted(VISITS), Collections.max(seconds));
        }
    }

    /** Through the screens, and home again. */
    private static void walk(List<Clinician> people) throws IOException, InterruptedException {
        for (var person : people) {
            person.search();
            person.openTopic();
            person.print();
            person.openChecklist();
            person.answer();
            person.goHome();
        }
    }

    @Test
    @Order(8)
    void clinicians() throws Exception {
        try (var node = house(STARTER).start(NODE); var crowd = new Crowd(node.address(), House.PASSWORD)) {
            crowd.signIn(PEOPLE);
            crowd.work(BEGIN, WORK);
            var times = crowd.times();
            var acts = Times.together(times.entrySet()
                .stream()
                .filter(act -> !act.getKey().equals("sign in"))
                .map(Map.Entry::getValue)
                .toList());
            FIGURES.atMost(300, "ms",
                    "an act on a screen, %,d clinicians at work on one node of 2 processors and 1 GB: p95"
                        .formatted(PEOPLE),
                    acts.p95());
            FIGURES.atMost(0, "errors", "errors among %,d acts in %d minutes".formatted(acts.count(), WORK.toMinutes()),
                    crowd.errors().size());
            FIGURES.told("these acts: median and p95",
                    times.entrySet()
                        .stream()
                        .map(act -> "%s %.0f and %.0f ms".formatted(act.getKey(), act.getValue().median(),
                                act.getValue().p95()))
                        .collect(Collectors.joining(", ")));
            FIGURES.atMost(1000, "MB", "heap that lives with all of them at work", node.liveBytes() / 1e6);
            crowd.errors().stream().distinct().limit(10).forEach(System.out::println);
        }
    }

    @Test
    @Order(9)
    void programs() throws Exception {
        var house = house(TOPICS);
        var requests = new Requests(house.tokens(), house.codes());
        try (var node = house.start(NODE); var crowd = new Crowd(node.address(), House.PASSWORD)) {
            var browser = crowd.signIn(1).getFirst();
            var sheets = new HttpLoad(node.address(), Requests.sheets(browser.cookie()));
            sheets.run(8, LOAD);
            FIGURES.atLeast(1000, "a second", "published handouts served as PDF, 16 readers", rate(sheets, 16));
            ask(node, "Infobutton", requests.infobutton(), house.codes().size(), 10, 1500);
            ask(node, "CDS Hooks, a chart of ten diagnoses", requests.charts(), house.codes().size(), 50, 0);
            var assessments = new HttpLoad(node.address(), requests.assessment());
            assessments.run(4, LOAD);
            FIGURES.atLeast(5000, "a second", "assessments over HTTP, 4 callers", rate(assessments, 4));
        }
    }

    private static void ask(RunningTearsheet node, String what, List<byte[]> requests, int codes, double p95, int rate)
            throws Exception {
        var first = new HttpLoad(node.address(), requests.subList(0, codes)).once();
        var load = new HttpLoad(node.address(), requests);
        load.run(8, LOAD);
        FIGURES.atMost(p95, "ms", "%s, %,d topics, one caller: p95".formatted(what, TOPICS), load.run(1, LOAD).p95());
        if (rate > 0) {
            FIGURES.atLeast(rate, "a second", what + ", 8 callers", rate(load, 8));
        }
        else {
            FIGURES.told(what + ", 8 callers", "%,.0f a second".formatted(rate(load, 8)));
        }
        FIGURES.told(what + ", each code for the first time: p95", "%.0f ms".formatted(first.p95()));
    }

    private static double rate(HttpLoad load, int callers) throws Exception {
        return load.run(callers, LOAD).count() / (double) LOAD.toSeconds();
    }

}
