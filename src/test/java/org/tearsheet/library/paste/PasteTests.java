package org.tearsheet.library.paste;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tearsheet.library.Body;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Part;
import org.tearsheet.library.paste.Pasted.Clean;
import org.tearsheet.library.paste.Pasted.Note;
import org.tearsheet.library.paste.Pasted.Reason;
import org.tearsheet.library.paste.Pasted.Refused;

import static org.assertj.core.api.Assertions.assertThat;

class PasteTests {

    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=Generator content="Microsoft Word 15"><title>Draft of Ana</title>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
            <body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
            <p class=MsoTitle>When sex hurts<o:p></o:p></p>
            <h1><span style='mso-fareast-font-family:"Times New Roman"'>What it is<o:p></o:p></span></h1>
            <p class=MsoNormal>Pain is&nbsp;a <b><span style='color:red'>good </span></b><b>reason</b> to stop,
            in&shy;side or <i style='mso-bidi-font-style:normal'>outside</i>.<a style='mso-comment-reference:A_1'
            href="#_msocom_1"></a><span class=MsoCommentReference><a class=msocomanchor
            href="#_msocom_1">[A1]</a></span><o:p></o:p></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <h2>What you can do</h2>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol;mso-list:Ignore'>\u00b7<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Stop<span
            class=msoIns><ins cite="mailto:Ana" datetime="2026-01-01T10:00"> at once</ins></span><del cite="mailto:Ana"> later</del>.<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='font-family:"Courier New";mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Say so.<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>\u00b7<span>&nbsp;&nbsp; </span></span><![endif]>Go to <st1:place w:st="on"><st1:City>Boston</st1:City></st1:place>.<o:p></o:p></p>
            <p class=MsoNormal>First:<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Rest.<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Drink.<o:p></o:p></p>
            <p class=MsoNormal><span style='display:none;mso-hide:all'>Only for us</span>Then call.</p>
            <!--EndFragment-->
            <div style='mso-element:comment-list'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Really?</p></div></div>
            </body></html>
            """;

    private static final String LIBRE_OFFICE = """
            <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
            <html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
            <meta name="generator" content="LibreOffice 24.2.5.2 (Linux)"/>
            <style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm }</style></head>
            <body lang="es-ES" dir="ltr"><h1 class="western">Qué es</h1>
            <p align="left" style="line-height: 100%"><font face="Liberation Serif, serif"><font size="3">El dolor es
            <span style="font-weight: bold">real</span>. <span lang="en-US">No es</span> su culpa.</font></font></p>
            <h2 class="western">Cuando duele</h2>
            <ul><li><p style="margin-bottom: 0cm">Pare.</p></li>
            <li><p>Descanse:</p><ol><li><p>en casa</p></li><li><p>o con alguien</p></li></ol></li></ul>
            <p>o puede llamar. V\u200bea <a href="https://www.who.int/es">la OMS</a>.</p>
            <p><strike>No venga.</strike><br/></p>
            <table width="100%" cellpadding="4"><col width="128*"/><thead><tr><th><p>Cu\u00e1ndo</p></th><th><p>Qu\u00e9</p></th></tr></thead>
            <tbody><tr><td><p>Hoy</p></td><td><p>Llame | venga</p></td></tr></tbody></table>
            </body></html>
            """;

    private static final String GOOGLE_DOCS = """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-6f0a"><h2 dir="ltr"
            style="line-height:1.38"><span style="font-weight:400">When it hurts</span></h2><p dir="ltr"><span
            style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">Stop. Say, \u201c</span><span
            style="font-weight:700;font-style:normal">Stop</span><span style="font-weight:400">\u201d, and </span><span
            style="font-style:italic;font-weight:400">rest</span><span> 2 * 3 times.</span></p><br><ul style="margin:0"><li
            dir="ltr" aria-level="1" style="list-style-type:disc"><p dir="ltr" role="presentation"><span>Breathe.</span></p></li><ul><li
            dir="ltr" aria-level="2"><p role="presentation"><span>Slowly.</span></p></li></ul><li dir="ltr"><p><span>Ask </span><a
            href="http://example.org"><span>us</span></a><span>.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p></li></ul></b><br
            class="Apple-interchange-newline">
            """;

    @Test
    void wordBecomesMarkdown() {
        var clean = html(null, WORD);

        assertThat(clean.markdown()).isEqualTo("""
                ### When sex hurts

                ## What it is

                Pain is a **good reason** to stop, inside or *outside*.

                ## What you can do

                - Stop at once.
                   - Say so.
                - Go to Boston.

                First:

                1. Rest.
                2. Drink.

                Then call.
                """);
        assertThat(clean.notes()).containsExactlyInAnyOrder(Note.COMMENTS_LEFT_OUT, Note.STRUCK_OUT_LEFT_OUT);
    }

    @Test
    void libreOfficeBecomesMarkdown() {
        var pasted = new Paste(DocumentKind.HANDOUT, Language.SPANISH, Part.WHAT_IT_IS).html(LIBRE_OFFICE);

        assertThat(pasted).isEqualTo(new Clean("""
                ## Qué es

                El dolor es **real**. No es su culpa.

                ### Cuando duele

                - Pare.
                - Descanse:
                   1. en casa
                   2. o con alguien

                o puede llamar. Vea la OMS (https://www.who.int/es).

                - Cuándo: Qué
                - Hoy: Llame | venga
                """, Set.of(Note.LINKS_WRITTEN_OUT, Note.STRUCK_OUT_LEFT_OUT, Note.TABLES_MADE_LISTS)));
    }

    @Test
    void googleDocsBecomesMarkdown() {
        var clean = html(null, GOOGLE_DOCS);

        assertThat(clean.markdown()).isEqualTo("""
                ### When it hurts

                Stop. Say, “**Stop**”, and *rest* 2 \\* 3 times.

                - Breathe.
                   - Slowly.
                - Ask us.
                """);
        assertThat(clean.notes()).containsExactly(Note.COMMENTS_LEFT_OUT);
    }

    @Test
    void aTableStaysATableInTheLogOnly() {
        var table = "<table><tr><td>Day</td><td>Mood</td></tr><tr><td>1</td><td></td></tr></table>";

        assertThat(html(Part.WELLBEING_LOG, table).markdown()).isEqualTo("""
                | Day | Mood |
                |---|---|
                | 1 |  |
                """);
        assertThat(html(Part.WHAT_IT_IS, table).markdown()).isEqualTo("- Day: Mood\n- 1\n");
        assertThat(html(null, "<table><tr><td><p>Only a frame.</p></td></tr></table>").markdown())
            .isEqualTo("Only a frame.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>·&nbsp; Rest.</p>                          | - Rest.
            <p>• Rest.</p><p>• Sleep.</p>                 | - Rest.\\n- Sleep.
            <p>o&nbsp;&nbsp; Rest.</p>                    | - Rest.
            <p>o descanse.</p>                            | o descanse.
            <p>1) Rest.</p><p>2) Sleep.</p>               | 1. Rest.\\n2. Sleep.
            <p># Rest</p>                                 | \\# Rest
            <p>2026. A year.</p>                          | 2026\\. A year.
            <p>x&lt;y and [1](note)</p>                   | x< y and [1] (note)
            <p>a_b *c*</p>                                | a\\_b \\*c\\*
            <p>One<br>Two</p>                             | One\\n\\nTwo
            <p><b> Now </b>: come.</p>                    | **Now** : come.
            <div>One<div>Two</div>Three</div>             | One\\n\\nTwo\\n\\nThree
            <p><a href='javascript:x()'>Here</a></p>      | Here
            <p><img src='file:///C:/clip.png'>Rest.</p>   | Rest.
            <p onclick='x()' style='color:red'>Rest.</p>  | Rest.
            """)
    void smallThings(String html, String markdown) {
        assertThat(html(null, html).markdown()).isEqualTo(markdown.replace("\\n", "\n") + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Rest.</p><script>x()</script>                     | SCRIPT
            <p>Rest.</p><IFRAME src='https://a.b'></IFRAME>      | FRAME
            <p>Rest.<img src='https://a.b/c.png'></p>            | REMOTE_PICTURE
            <p>Rest.<img width=1 src='//a.b/c.gif'></p>          | REMOTE_PICTURE
            """)
    void refusesWhatNoTextMayHold(String html, Reason reason) {
        assertThat(new Paste(DocumentKind.HANDOUT, Language.ENGLISH, null).html(html))
            .isEqualTo(new Refused(List.of(reason)));
    }

    @Test
    void refusesWhatIsTooLong() {
        var paste = new Paste(DocumentKind.HANDOUT, Language.ENGLISH, null);
        var tooLong = new Refused(List.of(Reason.TOO_LONG));

        assertThat(paste.html("<p>" + "a ".repeat(Body.MAX_LENGTH) + "</p>")).isEqualTo(tooLong);
        assertThat(paste.html("a".repeat(Paste.MAX_CLIPBOARD + 1))).isEqualTo(tooLong);
        assertThat(paste.plain("a".repeat(Body.MAX_LENGTH + 1))).isEqualTo(tooLong);
        assertThat(paste.plain("a".repeat(Body.MAX_LENGTH - 1))).isInstanceOf(Clean.class);
    }

    @Test
    void plainTextKeepsItsMarkdown() {
        var markdown = "## What it is\n\nRest **now**.\n\n- Sleep.\n- Drink.\n";

        assertThat(plain(markdown)).isEqualTo(markdown);
        assertThat(plain("One.\r\nTwo\u00ad.\r\n\u2022\tThree\u200b.\r\no\tFour.\r\n")).isEqualTo("""
                One.

                Two.

                - Three.
                - Four.
                """);
        assertThat(new Paste(DocumentKind.HANDOUT, Language.ENGLISH, null).plain("Rest. <script>"))
            .isEqualTo(new Refused(List.of(Reason.SCRIPT)));
    }

    @Test
    void whatWasPastedCanBeSubmitted() {
        var text = html(null, WORD).markdown().replaceFirst("### When sex hurts\n", "")
                + "\n## When to get help\n\nToday.\n";

        assertThat(Body.parse(DocumentKind.HANDOUT, Language.ENGLISH, text)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsSaidInBothLanguages(Reason reason) {
        assertThat(reason.say(Locale.ENGLISH)).isNotBlank().isNotEqualTo(reason.say(Locale.of("es")));
    }

    @ParameterizedTest
    @EnumSource(Note.class)
    void everyNoteIsSaidInBothLanguages(Note note) {
        assertThat(note.say(Locale.ENGLISH)).isNotBlank().isNotEqualTo(note.say(Locale.of("es")));
    }

    private static Clean html(@Nullable Part part, String html) {
        return (Clean) new Paste(DocumentKind.HANDOUT, Language.ENGLISH, part).html(html);
    }

    private static String plain(String text) {
        return ((Clean) new Paste(DocumentKind.HANDOUT, Language.ENGLISH, null).plain(text)).markdown();
    }

}
