package org.tearsheet.print;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Numbers for whoever looks after the server: how much is printed, not what. */
@Component
class PrintMeters {

    private final Counter prints;

    PrintMeters(MeterRegistry meters, SheetMaker maker, PdfPress press) {
        this.prints = Counter.builder("tearsheet.prints").description("Sheets that were printed").register(meters);
        Gauge.builder("tearsheet.press.waiting", press, PdfPress::waiting)
            .description("Pages that wait to be made")
            .register(meters);
        maker.measure(meters);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(@SuppressWarnings("unused") SheetPrinted event) {
        prints.increment();
    }

}
