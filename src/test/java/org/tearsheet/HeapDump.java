package org.tearsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import kotlin.sequences.SequencesKt;
import shark.CloseableHeapGraph;
import shark.HeapAnalysisSuccess;
import shark.HeapAnalyzer;
import shark.HeapObject.HeapInstance;
import shark.HeapObject.HeapPrimitiveArray;
import shark.HprofHeapGraph;
import shark.HprofRecord.HeapDumpRecord.ObjectRecord.PrimitiveArrayDumpRecord.ByteArrayDump;
import shark.HprofRecord.HeapDumpRecord.ObjectRecord.PrimitiveArrayDumpRecord.CharArrayDump;
import shark.HprofRecordTag;
import shark.IgnoredReferenceMatcher;
import shark.LeakTrace;
import shark.MetadataExtractor;
import shark.OnAnalysisProgressListener;
import shark.ReferencePattern.InstanceFieldPattern;

/**
 * The objects that lived in another JVM at one moment, after its garbage was collected.
 */
final class HeapDump implements AutoCloseable {

    private static final List<IgnoredReferenceMatcher> HOLDING_NOTHING = Stream
        .of("java.lang.ref.WeakReference", "java.lang.ref.PhantomReference")
        .map(reference -> new IgnoredReferenceMatcher(new InstanceFieldPattern(reference, "referent")))
        .toList();

    private final Path file;

    private final CloseableHeapGraph heap;

    HeapDump(Path file) {
        this.file = file;
        this.heap = HprofHeapGraph.Companion.openHeapGraph(file.toFile(), null, HprofRecordTag.Companion.getRootTags());
    }

    boolean contains(Marker marker) {
        return !arrays(marker).isEmpty();
    }

    /** The shortest way from a root to each array that contains the marker. */
    List<String> holders(Marker marker) {
        var arrays = arrays(marker);
        if (arrays.isEmpty()) {
            return List.of();
        }
        var analysis = new HeapAnalyzer(OnAnalysisProgressListener.Companion.getNO_OP()).analyze(file.toFile(), heap,
                _ -> asStrings(arrays), HOLDING_NOTHING, false, List.of(), MetadataExtractor.Companion.getNO_OP());
        if (analysis instanceof HeapAnalysisSuccess success) {
            return ways(success);
        }
        throw new IllegalStateException(analysis.toString());
    }

    /** How many objects of this class there are. */
    int count(String className) {
        var type = heap.findClassByName(className);
        return type == null ? 0 : SequencesKt.count(type.getInstances());
    }

    @Override
    public void close() throws IOException {
        heap.close();
    }

    private Set<Long> arrays(Marker marker) {
        var found = new HashSet<Long>();
        for (var array : SequencesKt.asIterable(heap.getPrimitiveArrays())) {
            if (contains(array, marker)) {
                found.add(array.getObjectId());
            }
        }
        return found;
    }

    private static boolean contains(HeapPrimitiveArray array, Marker marker) {
        return switch (array.readRecord()) {
            case ByteArrayDump bytes -> marker.isIn(bytes.getArray());
            case CharArrayDump letters -> marker.isIn(new String(letters.getArray()).getBytes(StandardCharsets.UTF_8));
            default -> false;
        };
    }

    /** The analysis follows references to strings, but not into them. */
    private Set<Long> asStrings(Set<Long> arrays) {
        var found = new HashSet<>(arrays);
        var strings = heap.findClassByName("java.lang.String");
        if (strings != null) {
            for (var string : SequencesKt.asIterable(strings.getDirectInstances())) {
                if (found.remove(value(string)) || arrays.contains(value(string))) {
                    found.add(string.getObjectId());
                }
            }
        }
        return found;
    }

    private static Long value(HeapInstance string) {
        var field = string.get("java.lang.String", "value");
        var id = field == null ? null : field.getValue().getAsObjectId();
        return id == null ? 0L : id;
    }

    private static List<String> ways(HeapAnalysisSuccess analysis) {
        var held = SequencesKt.toList(analysis.getAllLeaks())
            .stream()
            .flatMap(leak -> leak.getLeakTraces().stream())
            .map(HeapDump::way);
        var unexplained = analysis.getUnreachableObjects().stream().map(object -> "unexplained: " + object);
        return Stream.concat(held, unexplained).distinct().toList();
    }

    private static String way(LeakTrace trace) {
        var way = new StringBuilder(trace.getGcRootType().name());
        trace.getReferencePath()
            .forEach(step -> way.append(" > ")
                .append(step.getOriginObject().getClassName())
                .append('.')
                .append(step.getReferenceGenericName()));
        return way.append(" > ").append(trace.getLeakingObject().getClassName()).toString();
    }

}
