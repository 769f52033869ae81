package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;

import org.tearsheet.library.Language;

/** Forms as a visit hands them over. */
final class FormFixtures {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static final SlipForm SLIP = new SlipForm(Language.ENGLISH, DAY,
            List.of(new SlipForm.Place("Physical therapy appointment", "Riverbank Physical Therapy", "(541) 555-0199",
                    "Monday to Thursday, 9 am to 6 pm", "4 Bridge Street\nSpringfield, OR 97477"),
                    SlipForm.Place.unknown("Counseling appointment")));

    static final SlipForm HOJA = new SlipForm(Language.SPANISH, DAY,
            List.of(new SlipForm.Place("Cita de fisioterapia", "Riverbank Physical Therapy", "(541) 555-0199",
                    "De lunes a jueves, de 9 a 18 h", "4 Bridge Street\nSpringfield, OR 97477"),
                    SlipForm.Place.unknown("Cita de orientación"),
                    new SlipForm.Place("Línea de apoyo las 24 horas", "", "988", "", "")));

    static final SlipForm EMPTY_SLIP = new SlipForm(Language.ENGLISH, DAY, List.of());

    static final LetterForm LETTER = new LetterForm(Language.ENGLISH, DAY, true, "Riverbank Physical Therapy",
            "4 Bridge Street\nSpringfield, OR 97477", "Physical therapy appointment", "within 30 days", List.of());

    static final LetterForm CARTA = new LetterForm(Language.SPANISH, DAY, false, "Riverbank Physical Therapy",
            "4 Bridge Street\nSpringfield, OR 97477", "Cita de fisioterapia", "en 30 días como máximo",
            List.of("Buscar la causa del dolor; la atención combina varias disciplinas.", "Evita lo que le duele."));

    static final LetterForm EMPTY_LETTER = new LetterForm(Language.ENGLISH, DAY, true, "", "", "", "", List.of());

    static final SummaryForm SUMMARY = new SummaryForm(Language.ENGLISH, DAY,
            "A prompt for the clinician, not a diagnosis. Clinical judgement decides.",
            List.of(part("Date", line("22 Nov 2026")),
                    part("Urgency", line("Within 7 days, or sooner: questions are still open")),
                    part("Where to refer",
                            line("Pelvic floor physical therapist: Within 30 days",
                                    "R26: Find the cause; care combines several fields. (PFPT23, GHAD19)",
                                    "R26b: People who avoid what hurts report no pain. (PFPT23)"),
                            line("Primary care: added by the clinician")),
                    part("Still to ask", line("B2: Fever with pelvic pain?"), line("H4: Distress about it?"))));

    static final SummaryForm RESUMEN = new SummaryForm(Language.SPANISH, DAY,
            "Una ayuda para el equipo de salud, no un diagnóstico. Decide el juicio clínico.",
            List.of(part("Fecha", line("22 nov 2026")),
                    part("Adónde derivar", line("Fisioterapeuta de piso pélvico: En 30 días como máximo",
                            "R26: Buscar la causa; la atención combina varias disciplinas. (PFPT23)"))));

    static final SummaryForm EMPTY_SUMMARY = new SummaryForm(Language.ENGLISH, DAY, "A prompt.", List.of());

    private FormFixtures() {
    }

    /** Longer than one page. */
    static SummaryForm longSummary() {
        var line = line("Primary care", "R1: A reason that is as long as such reasons are. ".repeat(3));
        return new SummaryForm(Language.ENGLISH, DAY, "A prompt.",
                List.of(new SummaryForm.Part("Where to refer", java.util.Collections.nCopies(40, line))));
    }

    static SummaryForm.Part part(String heading, SummaryForm.Line... lines) {
        return new SummaryForm.Part(heading, List.of(lines));
    }

    static SummaryForm.Line line(String text, String... details) {
        return new SummaryForm.Line(text, List.of(details));
    }

}
