package org.tearsheet.clinic;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.tearsheet.clinic.LogoRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogoPainterTests {

    private static final byte[] PLACE = "Exif\0\0GPS 44.0521 N 123.0868 W".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aPictureIsPaintedAnewOnWhite() throws IOException {
        var logo = LogoPainter.paint(Pictures.png(64, 32));

        assertThat(logo.width()).isEqualTo(64);
        assertThat(logo.height()).isEqualTo(32);
        var image = image(logo);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(32, 16))).isEqualTo(Color.RED);
    }

    @Test
    void aLargePictureIsMadeAsSmallAsPaperNeeds() throws IOException {
        var logo = LogoPainter.paint(Pictures.png(2000, 1000));

        assertThat(logo.width()).isEqualTo(720);
        assertThat(logo.height()).isEqualTo(360);
        assertThat(new Color(image(logo).getRGB(360, 180))).isEqualTo(Color.RED);
    }

    @Test
    void nothingHiddenInAPhotographSurvives() {
        var photograph = withPlace(Pictures.of("jpeg", 100, 100));
        assertThat(text(photograph)).contains("GPS 44.0521");

        assertThat(text(Objects.requireNonNull(LogoPainter.paint(photograph).png()))).startsWith("\u0089PNG")
            .doesNotContain("GPS", "Exif");
    }

    @Test
    void whatComesBehindThePictureDoesNotSurvive() {
        var png = Pictures.png(40, 40);
        var longer = Arrays.copyOf(png, png.length + PLACE.length);
        System.arraycopy(PLACE, 0, longer, png.length, PLACE.length);

        assertThat(text(Objects.requireNonNull(LogoPainter.paint(longer).png()))).doesNotContain("GPS");
    }

    @Test
    void anSvgIsRefusedForWhatItCanCarry() {
        refused(Reason.SVG, "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes());
        refused(Reason.SVG, "<svg><script>alert(1)</script></svg>".getBytes());
        refused(Reason.SVG, "<?xml version='1.0'?>\n<!-- logo.png -->\n<svg/>".getBytes());
    }

    @Test
    void onlyPngAndJpegAreTakenWhateverTheNameSays() {
        refused(Reason.NO_PICTURE, Pictures.of("gif", 40, 40));
        refused(Reason.NO_PICTURE, Pictures.of("bmp", 40, 40));
        refused(Reason.NO_PICTURE, "logo".getBytes());
        refused(Reason.NO_PICTURE, new byte[0]);
    }

    @Test
    void sidesHaveLimits() {
        refused(Reason.TOO_SMALL, Pictures.png(15, 400));
        refused(Reason.TOO_MANY_PIXELS, Pictures.png(2001, 40));
        assertThat(LogoPainter.paint(Pictures.png(16, 16)).width()).isEqualTo(16);
    }

    @Test
    void aBombIsRefusedBeforeAnyOfItsPixelsIsRead() {
        var bomb = Pictures.png(40, 40);
        var header = ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());

        refused(Reason.TOO_MANY_PIXELS, bomb);
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() {
        var png = Pictures.png(40, 40);

        refused(Reason.TOO_LARGE, Arrays.copyOf(png, LogoPainter.MAX_BYTES + 1));
        assertThat(LogoPainter.paint(Arrays.copyOf(png, LogoPainter.MAX_BYTES)).width()).isEqualTo(40);
    }

    @Test
    void aFileOfTwentyMegabytesIsRefusedUnread() {
        refused(Reason.TOO_LARGE, new byte[20 * 1024 * 1024]);
    }

    @Test
    void aPictureInTheInksOfAPrinterIsRefused() {
        var jpeg = Pictures.inInks(64, 64);

        refused(Reason.INKS, jpeg);
        refused(Reason.INKS, markedByAdobe(jpeg));
    }

    @Test
    void aBrokenPictureIsRefused() {
        var png = Pictures.png(400, 400);

        refused(Reason.BROKEN, Arrays.copyOf(png, 60));
        refused(Reason.BROKEN, Arrays.copyOf(Pictures.of("jpeg", 400, 400), 30));
    }

    private static void refused(Reason reason, byte[] file) {
        assertThatExceptionOfType(LogoRefused.class).isThrownBy(() -> LogoPainter.paint(file))
            .extracting(LogoRefused::reason)
            .isEqualTo(reason);
    }

    /** As a camera writes it: a segment of its own behind the first two bytes. */
    private static byte[] withPlace(byte[] jpeg) {
        var photograph = new ByteArrayOutputStream();
        photograph.write(jpeg, 0, 2);
        photograph.writeBytes(new byte[] { (byte) 0xff, (byte) 0xe1, 0, (byte) (PLACE.length + 2) });
        photograph.writeBytes(PLACE);
        photograph.write(jpeg, 2, jpeg.length - 2);
        return photograph.toByteArray();
    }

    /** As most programs write it. */
    private static byte[] markedByAdobe(byte[] jpeg) {
        var marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        marked
            .writeBytes(new byte[] { (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0 });
        marked.write(jpeg, 2, jpeg.length - 2);
        return marked.toByteArray();
    }

    private static BufferedImage image(Logo logo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(logo.png())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

}
