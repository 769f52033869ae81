package org.tearsheet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.ConfigurableApplicationContext;
import org.tearsheet.Colleagues;
import org.tearsheet.library.Language;
import org.tearsheet.search.Search;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

/**
 * From a key to the topics, on the server, database included: words that people type,
 * letter by letter from the first that finds anything, in two languages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 5)
public class SearchSpeed {

    private static final List<String> ENGLISH = List.of("pain with sex", "crying after sex", "vaginismis", "dryness",
            "partner hurts me", "antidepressant", "panic attack", "N94.1", "F52.6", "menopause", "trauma flashback");

    private static final List<String> SPANISH = List.of("dolor en las relaciones", "llorar despues del sexo",
            "vajinismo", "sequedad", "me da miedo mi pareja", "antidepresivos", "ataque de panico", "menopausia");

    /** A folder that {@link House} made. */
    @Param("")
    public String data;

    private final List<Key> keys = new ArrayList<>();

    private ConfigurableApplicationContext house;

    private Search search;

    private Colleagues colleagues;

    private SignedInPerson clinician;

    private int next;

    @Setup
    public void open() {
        house = House.within(data);
        search = house.getBean(Search.class);
        colleagues = house.getBean(Colleagues.class);
        clinician = colleagues.join(Role.CLINICIAN);
        ENGLISH.forEach(words -> type(words, Language.ENGLISH));
        SPANISH.forEach(words -> type(words, Language.SPANISH));
    }

    private void type(String words, Language language) {
        for (int letters = 2; letters <= words.length(); letters++) {
            keys.add(new Key(words.substring(0, letters), language));
        }
    }

    @Benchmark
    public Object find() {
        var key = keys.get(next++ % keys.size());
        Supplier<Object> found = () -> search.find(key.typed(), key.language());
        return colleagues.as(clinician, found);
    }

    @TearDown
    public void close() {
        house.close();
    }

    /** What stands in the box after it was pressed. */
    private record Key(String typed, Language language) {
    }

}
