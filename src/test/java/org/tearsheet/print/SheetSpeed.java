package org.tearsheet.print;

import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.SheetMaker.Order;

import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

/**
 * A handout of two pages with its QR code, in the heap of a node: made anew, from the
 * shelf, and ten of them as a packet.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = { "-Xmx1g", "--finalization=disabled" })
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 3, time = 5)
public class SheetSpeed {

    private static final SheetOptions A4 = new SheetOptions(Paper.A4, false);

    private final LiveEdition edition = SheetFixtures.starter();

    private final SheetHtml html = new SheetHtml();

    private final PdfPress press = new PdfPress();

    @SuppressWarnings("NullAway.Init") // when it opens
    private PrintShop shop;

    @SuppressWarnings("NullAway.Init")
    private PacketShop packets;

    @Setup
    public void open() {
        var clinic = mock(Clinic.class, withSettings().stubOnly());
        when(clinic.profile()).thenReturn(SheetFixtures.CLINIC);
        when(clinic.withPicture(any())).then(returnsFirstArg());
        var marks = mock(CheckMarks.class, withSettings().stubOnly());
        when(marks.of(any(), any())).thenReturn(SheetFixtures.MARK);
        var orders = mock(OrderDesk.class, withSettings().stubOnly());
        when(orders.again(any(), any(), any()))
            .thenReturn(new Order(edition, SheetFixtures.MARK, A4, SheetFixtures.CLINIC));
        var maker = new SheetMaker(clinic, html, press);
        shop = new PrintShop(orders, clinic, marks, maker, html, event -> {
        });
        packets = new PacketShop(clinic, orders, maker, new PacketHtml(html), press, event -> {
        }, Clock.systemUTC());
    }

    @Benchmark
    public Object anew() {
        return press.press(html.document(edition, SheetFixtures.MARK, SheetFixtures.CLINIC, A4, Spacing.GENEROUS),
                edition.published());
    }

    @Benchmark
    public Object shelf() {
        return shop.print(new Order(edition, SheetFixtures.MARK, A4, SheetFixtures.CLINIC));
    }

    @Benchmark
    public Object packet() {
        return packets
            .print(new Packet(Collections.nCopies(10, edition), A4, true, PatientNote.NONE, edition.language()));
    }

}
