package org.tearsheet.print;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.clinic.ContactBox;
import org.tearsheet.clinic.Logo;
import org.tearsheet.clinic.Pictures;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Source;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.Titles;

/** Editions and a clinic to print with; the texts are about sleep before a procedure. */
final class SheetFixtures {

    static final ClinicProfile CLINIC = new ClinicProfile(1, "Riverside Clinic", "12 Mill Lane\nSpringfield, OR 97477",
            "(541) 555-0142", "Monday to Friday, 8 am to 5 pm", "911", "988");

    static final ClinicProfile BARE_CLINIC = new ClinicProfile(0, "Your clinic", "", "", "", "911", "988");

    static final ClinicProfile LOGO_CLINIC_ON_SCREEN = withLogo(null);

    static final ClinicProfile LOGO_CLINIC = withLogo(Pictures.png(400, 120));

    static final CheckMark MARK = new CheckMark(new CheckCode("K7M429QK"), "https://riverside.example/c/K7M429QK");

    static final Titles TITLES = new Titles("Sleeping well before your procedure", "Getting ready");

    static final Titles TITULOS = new Titles("Dormir bien antes de su procedimiento", "Para prepararse");

    static final List<Source> SOURCES = List.of(
            new Source("REST21", "Okafor A, Lind M. Rest before planned care. J Calm Med. 2021;4(2):11-19.", 2021,
                    "10.5555/rest.2021.004", "That rest helps", true),
            new Source("NIGHT19", "Springfield Health. Good nights: a guide for patients. 2019.", 2019, null,
                    "Bedtime habits", false));

    static final String ENGLISH = """
            ## What it is

            A procedure can be on your mind for days. Many people sleep badly the night before. That is **common**, and it \
            is not a sign that something will go wrong.

            Your body rests even when you only lie still. One short night does not make your procedure less safe. We plan \
            for it, and we look after you all the way.

            Some things make sleep harder: worry, pain, a new place, or a change in your medicine. You do not have to work \
            out which one it is. You can tell us, and we can think about it together.

            ## What you can do

            ### In the week before

            - Go to bed and get up at about the same time each day.
            - Write your questions down during the day. Bring the list with you.
            - Ask us which of your medicines to take, and which to leave out. Do not stop one on your own.
            - Plan who will bring you here and take you home:
              - a person you trust, or
              - a ride from us, if you ask 2-3 days before.

            ### The evening before

            1. Eat and drink only as your letter says.
            2. Put your bag by the door, so that it is off your mind.
            3. Keep the last hour quiet. A bath, music, or a slow walk may help.
            4. If you lie awake, get up for a while. Do something dull in soft light. Go back when you feel sleepy.

            ### A small plan

            | Time | What |
            |---|---|
            | 6 pm | A light meal, if your letter allows it |
            | 8 pm | Screens off, bag packed |
            | 10 pm | Bed, with a book if you like |

            You may feel *silly* for being worried. You are not. Tell the nurse when you arrive. We will go slowly, and you \
            can say stop at any time.

            ## When to get help

            ### Call us the same day

            - You have a fever, a new cough, or a new rash.
            - You took a medicine that your letter says to leave out. {to be confirmed}
            - You cannot keep fluids down.

            ### Tell us soon

            - You have slept less than 4 hours a night for a week.
            - You feel so worried that you want to cancel. It is all right to talk about it first.
            - You use alcohol or pills to sleep. We will not judge you.
            """;

    static final String SPANISH = """
            ## Qué es

            Un procedimiento puede ocuparle la mente durante días. Muchas personas duermen mal la noche anterior. Es \
            **común**, y no es señal de que algo vaya a salir mal.

            Su cuerpo descansa aunque usted solo se acueste, sin dormir. Una noche corta no hace que su procedimiento \
            sea menos seguro. Lo tenemos previsto y le acompañamos todo el tiempo.

            Algunas cosas quitan el sueño: la preocupación, el dolor, un lugar nuevo o un cambio de medicina. No tiene que \
            averiguar cuál es. Puede contarnos, y lo pensamos juntos.

            ## Qué puede hacer

            ### La semana anterior

            - Acuéstese y levántese más o menos a la misma hora todos los días.
            - Escriba sus preguntas durante el día. Traiga la lista.
            - Pregúntenos qué medicinas tomar y cuáles no. No deje ninguna por su cuenta.
            - Piense quién le va a traer y quién le va a llevar a casa:
              - una persona de confianza, o
              - un transporte nuestro, si lo pide 2-3 días antes.

            ### La noche anterior

            1. Coma y beba solo lo que dice su carta.
            2. Deje su bolsa junto a la puerta para no pensar más en ella.
            3. Pase la última hora con calma. Un baño, música o un paseo lento pueden ayudar.
            4. Si no se duerme, levántese un rato. Haga algo aburrido con poca luz. Vuelva a la cama cuando tenga sueño.

            ### Un pequeño plan

            | Hora | Qué |
            |---|---|
            | 6 pm | Una comida ligera, si su carta lo permite |
            | 8 pm | Pantallas apagadas, bolsa lista |
            | 10 pm | A la cama, con un libro si quiere |

            Tal vez le dé *pena* sentir tanta preocupación. No hay por qué. Díganoslo al llegar. Iremos despacio, y \
            usted puede decir «alto» en cualquier momento.

            ## Cuándo pedir ayuda

            ### Llámenos el mismo día

            - Tiene fiebre, tos nueva o una erupción nueva en la piel.
            - Tomó una medicina que su carta dice que no tome. {to be confirmed}
            - No puede retener líquidos.

            ### Díganos pronto

            - Lleva una semana durmiendo menos de 4 horas por noche.
            - Siente tanta preocupación que quiere cancelar. Está bien hablarlo primero.
            - Usa alcohol o pastillas para dormir. No le vamos a juzgar.
            """;

    static final String TALKING_POINTS = """
            ## Red flags (1 min)

            - **Today:** fever, or a blood thinner not stopped as agreed. {to be confirmed}
            - **Soon:** pills or alcohol to sleep.

            ## Opening line (1 min)

            - "Many people sleep badly before a day like this. How have your nights been?"

            ## Normalise (1 min)

            - "One short night does not make this less safe."

            ## Ask (2 min)

            - How many hours, since when, what have you tried?
            - Pain, worry, a new medicine, the place itself?

            ## Do not say (0 min)

            - "Just relax."
            - "Everybody sleeps in the end."

            ## What to do (2 min)

            - Go through the medicine list together.
            - Offer an earlier slot if waiting is the worst part.

            ## Follow-up (1 min)

            - A call the day before, if the patient would like one.

            ## Ex-PLISSIT steps (0 min)

            - **Permission:** "Is it all right to talk about sleep?"

            ## Offer the sheet (1 min)

            - "I have a page about this. Would you like it, or would you rather read it here?"

            ## Teach-back (1 min)

            - "How would you explain the plan for the evening to somebody at home?"
            """;

    private SheetFixtures() {
    }

    private static ClinicProfile withLogo(byte @Nullable [] png) {
        return new ClinicProfile(1, CLINIC.name(), CLINIC.address(), CLINIC.phone(), CLINIC.hours(), "911", "988",
                CLINIC.contact(), Optional.of(new ContactBox("Appointments", "(541) 555-0100", "Monday to Friday")),
                Optional.of(new Logo("Riverside Clinic: a red disc", 400, 120, png)), "a4", false);
    }

    static LiveEdition handout() {
        return handout(Language.ENGLISH, TITLES, ENGLISH);
    }

    static LiveEdition hoja() {
        return handout(Language.SPANISH, TITULOS, SPANISH);
    }

    static LiveEdition handout(String body) {
        return handout(Language.ENGLISH, TITLES, body);
    }

    /** A short handout whose first part is this text. */
    static LiveEdition about(String markdown) {
        return handout("## What it is\n\n%s\n\n## What you can do\n\nRest.\n\n## When to get help\n\nAny time.\n"
            .formatted(markdown));
    }

    static LiveEdition talkingPoints() {
        return talkingPoints(TALKING_POINTS);
    }

    static LiveEdition talkingPoints(String body) {
        return edition(DocumentKind.TALKING_POINTS, Language.ENGLISH, TITLES, body, false);
    }

    static LiveEdition starter() {
        return edition(DocumentKind.HANDOUT, Language.ENGLISH, TITLES, ENGLISH, true);
    }

    private static LiveEdition handout(Language language, Titles titles, String body) {
        return edition(DocumentKind.HANDOUT, language, titles, body, false);
    }

    private static LiveEdition edition(DocumentKind kind, Language language, Titles titles, String body,
            boolean starter) {
        var id = new EditionId(UUID.nameUUIDFromBytes((kind + body).getBytes(StandardCharsets.UTF_8)));
        return new LiveEdition(id, kind, language, 1, TakeHome.FREE, 1, titles, body, LocalDate.of(2026, 11, 22),
                LocalDate.of(2027, 11, 22), starter, Optional.empty(), SOURCES);
    }

}
