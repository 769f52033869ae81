package org.tearsheet.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Many clinicians, each at work on visits one after the other: find a topic, read it,
 * print it, go through some of the checklist. Between two acts each waits as people do.
 */
final class Crowd implements AutoCloseable {

    /** Between two acts of one person, five seconds at least and fifteen at most. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** As often as Vaadin's client. */
    private static final Duration BEAT = Duration.ofMinutes(1);

    private static final int ANSWERS = 10;

    private static final int DOORS = 4;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Clinician> people = new ArrayList<>();

    private final ConcurrentMap<String, Queue<Long>> waits = new ConcurrentHashMap<>();

    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean measuring = new AtomicBoolean();

    private final String home;

    private final String password;

    Crowd(String home, String password) {
        this.home = home;
        this.password = password;
    }

    /** More people, a few at a time. */
    List<Clinician> signIn(int number) throws InterruptedException, ExecutionException {
        int first = people.size();
        try (var doors = Executors.newFixedThreadPool(DOORS)) {
            var coming = new ArrayList<Future<Clinician>>();
            for (int person = first; person < first + number; person++) {
                int one = person;
                coming.add(doors.submit(() -> signInAs(one)));
            }
            for (var person : coming) {
                people.add(person.get());
            }
        }
        return List.copyOf(people.subList(first, people.size()));
    }

    private Clinician signInAs(int number) throws IOException, InterruptedException {
        var person = Clinician.signIn(client, home, "clinician" + number, password,
                "203.0.%d.%d".formatted(number / 250, 1 + number % 250));
        waits.computeIfAbsent("sign in", _ -> new ConcurrentLinkedQueue<>()).add(person.waited());
        return person;
    }

    /**
     * All of them at work for a while, which is measured after they have begun their
     * first visits.
     */
    void work(Duration begin, Duration measured) throws InterruptedException {
        var over = System.nanoTime() + begin.plus(measured).toNanos();
        try (var days = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (var person : people) {
                working.add(days.submit(() -> work(person, over)));
            }
            Thread.sleep(begin);
            measuring.set(true);
        }
        measuring.set(false);
    }

    private void work(Clinician person, long over) {
        var day = new Day(person, over);
        try {
            day.pause();
            while (day.isOn()) {
                day.act("home", Clinician::goHome);
                day.act("search", Clinician::search);
                day.act("topic", Clinician::openTopic);
                day.act("print", Clinician::print);
                day.act("checklist", Clinician::openChecklist);
                for (int answer = 0; answer < ANSWERS; answer++) {
                    day.act("answer", Clinician::answer);
                }
            }
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long each kind of act was waited for. */
    Map<String, Times> times() {
        var times = new TreeMap<String, Times>();
        waits.forEach((act, nanos) -> times.put(act, Times.ofNanos(nanos)));
        return times;
    }

    Collection<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        client.close();
    }

    /** What one person does until it is over. */
    private final class Day {

        private final Random chance;

        private final Clinician person;

        private final long over;

        private long beaten = System.nanoTime() - BEAT.toNanos();

        private Day(Clinician person, long over) {
            this.person = person;
            this.over = over;
            this.chance = new Random(person.username().hashCode());
        }

        private boolean isOn() {
            return System.nanoTime() < over;
        }

        private void act(String what, Act act) throws InterruptedException {
            if (!isOn()) {
                return;
            }
            try {
                act.of(person);
                var waited = person.waited();
                if (measuring.get()) {
                    waits.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(waited);
                }
                if (System.nanoTime() - beaten > BEAT.toNanos()) {
                    person.beat();
                    person.waited();
                    beaten = System.nanoTime();
                }
            }
            catch (IOException | RuntimeException ex) {
                errors.add("%s: %s".formatted(what, ex));
            }
            pause();
        }

        private void pause() throws InterruptedException {
            Thread.sleep(Duration.ofMillis(chance.nextLong(SHORTEST.toMillis(), LONGEST.toMillis())));
        }

    }

    /** Something that is done on a screen. */
    @FunctionalInterface
    private interface Act {

        void of(Clinician person) throws IOException, InterruptedException;

    }

}
