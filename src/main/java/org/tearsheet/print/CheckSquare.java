package org.tearsheet.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * The QR code of a sheet, as its template wants it: black and white, with one half of the
 * quiet zone that scanners need; the other half is the white around it.
 *
 * @param source the picture itself
 */
record CheckSquare(String source, String alt, String code) {

    /** Dots for each module: a viewer that smooths pictures leaves the edges sharp. */
    private static final int DOTS = 4;

    private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN, 2);

    /** An edition is printed many times. */
    private static final Cache<String, String> PICTURES = Caffeine.newBuilder().maximumSize(1000).build();

    static CheckSquare of(CheckMark mark, SheetWords words) {
        var code = mark.code().printed();
        return new CheckSquare(PICTURES.get(mark.scanned(), CheckSquare::picture), words.say("check.square", code),
                code);
    }

    private static String picture(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    private static byte[] png(String text) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var png = new ByteArrayOutputStream();
            try (var inMemory = new MemoryCacheImageOutputStream(png)) {
                ImageIO.write(draw(modules), "png", inMemory);
            }
            return png.toByteArray();
        }
        catch (WriterException ex) {
            throw new IllegalArgumentException(ex);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static BufferedImage draw(BitMatrix modules) {
        var side = modules.getWidth() * DOTS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : 0xffffff);
            }
        }
        return picture;
    }

}
