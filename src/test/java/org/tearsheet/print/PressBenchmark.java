package org.tearsheet.print;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

import org.tearsheet.clinic.Clinic;

import static org.mockito.Mockito.mock;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

/**
 * Prints how long a two-page handout takes, made anew and from the shelf; the command
 * stands in {@code docs/paper.md}.
 */
final class PressBenchmark {

    private static final int WARM_UP = 1_500;

    private static final int ROUNDS = 500;

    private static final SheetOptions A4 = new SheetOptions(Paper.A4, false);

    private PressBenchmark() {
    }

    public static void main(String[] args) {
        var clinic = mock(Clinic.class, withSettings().stubOnly());
        when(clinic.profile()).thenReturn(SheetFixtures.CLINIC);
        when(clinic.withPicture(any())).then(returnsFirstArg());
        var edition = SheetFixtures.starter();
        var html = new SheetHtml();
        var press = new PdfPress();
        Runnable anew = () -> press.press(
                html.document(edition, SheetFixtures.MARK, SheetFixtures.CLINIC, A4, Spacing.GENEROUS),
                edition.published());
        var marks = mock(CheckMarks.class, withSettings().stubOnly());
        when(marks.of(any(), any())).thenReturn(SheetFixtures.MARK);
        var maker = new SheetMaker(clinic, html, press);
        var shop = new PrintShop(clinic, marks, maker, html, event -> {
        });
        var packets = new PacketShop(clinic, marks, maker, new PacketHtml(html), press, event -> {
        }, Clock.systemUTC());
        var packet = new Packet(Collections.nCopies(10, edition), A4, true, PatientNote.NONE, edition.language());

        System.out.printf("%d processors, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        report("first render", millis(1, anew));
        millis(WARM_UP, anew);
        report("made anew", millis(ROUNDS, anew));
        report("  its own time", millis(ROUNDS, anew, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime));
        long start = System.nanoTime();
        IntStream.range(0, ROUNDS).parallel().forEach(_ -> anew.run());
        System.out.printf("%-14s %.0f a second%n", "all processors", ROUNDS * 1e9 / (System.nanoTime() - start));
        report("packet of 10", millis(ROUNDS / 10, () -> packets.print(packet)));
        shop.print(edition, A4);
        millis(100_000, () -> shop.print(edition, A4));
        report("from the shelf", millis(100_000, () -> shop.print(edition, A4)));
        memory(anew);
    }

    /** To be believed when the machine was given no more than 64 MB: -Xmx64m. */
    private static void memory(Runnable anew) {
        System.out.printf("%-14s %d MB at most; after renders", "heap", Runtime.getRuntime().maxMemory() >> 20);
        for (int renders = 0; renders <= 10_000; renders++) {
            if (renders % 2_000 == 0) {
                System.gc();
                System.out.printf(", %,d: %.1f MB", renders,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0);
            }
            anew.run();
        }
        System.out.println();
    }

    private static double[] millis(int rounds, Runnable job) {
        return millis(rounds, job, System::nanoTime);
    }

    private static double[] millis(int rounds, Runnable job, LongSupplier clock) {
        var millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = clock.getAsLong();
            job.run();
            millis[round] = (clock.getAsLong() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void report(String what, double[] millis) {
        System.out.printf("%-14s median %.4f ms, p95 %.4f ms%n", what, millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)]);
    }

}
