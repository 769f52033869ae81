package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;

import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;
import org.tearsheet.print.PaperPage.Foot;
import org.tearsheet.print.PaperPage.Leaf;
import org.tearsheet.print.SheetText.Contact;
import org.tearsheet.print.SheetText.PartText;

/** A short sheet about an appointment, in languages of five scripts. */
enum ScriptFixtures {

    SPANISH("es", "Su próxima cita", "Antes de la cita", """
            Nos vemos el martes a las 10:30. La visita dura 45 minutos. ¿Está **lejos**? Díganos.

            - Puede beber 1–2 vasos de agua.
            - Traiga la lista de sus medicinas.
            - Puede venir con una persona de confianza.
            """, "Si algo cambia", """
            1. Llame al (541) 555-0142 o al +1 (555) 010-0000.
            2. Díganos si necesita un intérprete.

            Puede pedir que paremos en cualquier momento. Gracias por su confianza.
            """, "Cómo comunicarse con nosotros", "Teléfono:", "Horario:", "de lunes a viernes, 8:00–17:00",
            "Hoja 1 · edición 1 · 22/11/2026", "Página", "de"),

    VIETNAMESE("vi", "Buổi hẹn sắp tới của quý vị", "Trước buổi hẹn",
            """
                    Chúng tôi gặp quý vị vào thứ Ba lúc 10:30. Buổi khám kéo dài 45 phút. Quý vị ở **xa**? Hãy cho chúng tôi biết.

                    - Quý vị có thể uống 1–2 cốc nước.
                    - Hãy mang theo danh sách thuốc.
                    - Quý vị có thể đi cùng một người mình tin cậy.
                    """,
            "Nếu có thay đổi", """
                    1. Gọi số (541) 555-0142 hoặc +1 (555) 010-0000.
                    2. Hãy cho chúng tôi biết nếu cần thông dịch viên.

                    Quý vị có thể yêu cầu dừng lại bất cứ lúc nào. Cảm ơn quý vị đã tin tưởng.
                    """, "Cách liên lạc với chúng tôi", "Điện thoại:", "Giờ làm việc:",
            "thứ Hai đến thứ Sáu, 8:00–17:00", "Tờ 1 · ấn bản 1 · 22/11/2026", "Trang", "/"),

    ARABIC("ar", "موعدك القادم", "قبل الموعد", """
            نراك يوم الثلاثاء الساعة 10:30. تستغرق الزيارة 45 دقيقة. هل تسكن **بعيدًا**؟ أخبرنا.

            - يمكنك أن تشرب 1–2 كوب من الماء.
            - أحضر معك قائمة أدويتك.
            - يمكن أن يأتي معك شخص تثق به.
            """, "إذا تغيّر شيء", """
            1. اتصل بالرقم (541) 555-0142 أو +1 (555) 010-0000.
            2. أخبرنا إذا كنت تحتاج إلى مترجم.

            يمكنك أن تطلب التوقف في أي وقت. شكرًا لثقتك بنا، والسلام عليكم.
            """, "كيف تتصل بنا", "الهاتف:", "المواعيد:", "من الاثنين إلى الجمعة، 8:00–17:00",
            "ورقة 1 · طبعة 1 · 22/11/2026", "صفحة", "من"),

    HEBREW("he", "התור הבא שלך", "לפני התור", """
            ניפגש ביום שלישי בשעה 10:30. הביקור נמשך 45 דקות. הדרך **ארוכה**? אפשר לומר לנו.

            - אפשר לשתות 1–2 כוסות מים.
            - כדאי להביא את רשימת התרופות.
            - אפשר לבוא עם אדם קרוב.
            """, "אם משהו משתנה", """
            1. מספר הטלפון הוא (541) 555-0142 או +1 (555) 010-0000.
            2. אפשר לבקש מתורגמן.

            אפשר לבקש לעצור בכל רגע. תודה על האמון.
            """, "איך מתקשרים אלינו", "טלפון:", "שעות:", "בימים שני עד שישי, 8:00–17:00",
            "דף 1 · מהדורה 1 · 22/11/2026", "עמוד", "מתוך"),

    CHINESE("zh-Hans", "您的下次预约", "预约之前", """
            我们星期二 10:30 见。看诊大约需要 45 分钟。您住得**很远**吗？请告诉我们。

            - 您可以先喝 1–2 杯水。
            - 请带上您的用药清单。
            - 您可以请一位信任的人陪您来。
            """, "如果有变化", """
            1. 请拨打 (541) 555-0142 或 +1 (555) 010-0000。
            2. 如果需要翻译，请告诉我们。

            您随时可以说“停”。谢谢您的信任。
            """, "如何联系我们", "电话：", "时间：", "星期一至星期五，8:00–17:00", "第 1 页说明 · 第 1 版 · 2026/11/22", "页", "/");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Template SHEET = PaperPage.template("sheet.html");

    private static final PdfPress PRESS = new PdfPress();

    private final SheetText text;

    private final Foot foot;

    ScriptFixtures(String language, String title, String before, String prose, String change, String prose2,
            String reach, String phone, String hours, String open, String footer, String page, String of) {
        this.text = new SheetText("sheet", language, "", title, Letterhead.of(SheetFixtures.CLINIC, false), "", title,
                null, List.of(part("sheet-before", before, prose), part("sheet-change", change, prose2)),
                new Contact("sheet-contact", reach, SheetFixtures.CLINIC.name(), phone, "(541) 555-0142", hours, open),
                null, null, footer, "", "");
        this.foot = new Foot(footer, "", page, of, "");
    }

    SheetText text() {
        return text;
    }

    /** As the sheets of a library are made: one template, one page around it. */
    String page() {
        var spacing = Spacing.GENEROUS;
        return new PaperPage().around(new Leaf(text.language(), foot, spacing,
                SHEET.execute(new Fragment(text, null, true, spacing.style(Paper.A4)))), text.head(), Paper.A4);
    }

    byte[] pdf() {
        return PRESS.press(page(), DAY).pdf();
    }

    private static PartText part(String anchor, String heading, String prose) {
        return new PartText(anchor, heading, "", new Prose(prose), null);
    }

    private record Fragment(SheetText text, @Nullable String check, boolean ending, String spacing) {
    }

}
