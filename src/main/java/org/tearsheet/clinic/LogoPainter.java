package org.tearsheet.clinic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.tearsheet.clinic.LogoRefused.Reason;

/**
 * Paints the picture of a file anew, on white and no larger than paper needs it. Nothing
 * else of the file survives: no place, no camera, no second picture.
 */
final class LogoPainter {

    static final int MAX_BYTES = 1024 * 1024;

    static final int SHORTEST_SIDE = 16;

    static final int LONGEST_SIDE = 2000;

    /** More than six hundred dots an inch, as it is printed. */
    private static final int WIDEST = 1200;

    private static final int HIGHEST = 360;

    /** Cyan, magenta, yellow and black. */
    private static final int INKS = 4;

    private static final Set<String> TAKEN = Set.of("png", "jpeg");

    private LogoPainter() {
    }

    /**
     * @throws LogoRefused if the file is no picture that can be taken
     */
    static Logo paint(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new LogoRefused(Reason.TOO_LARGE);
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var reader = reader(ImageIO.getImageReaders(in), file);
            try {
                reader.setInput(in, true, true);
                return painted(decoded(reader));
            }
            finally {
                reader.dispose();
            }
        }
        catch (LogoRefused ex) {
            throw ex;
        }
        catch (IOException | RuntimeException ex) { // decoders fail in many ways
            throw new LogoRefused(Reason.BROKEN);
        }
    }

    private static ImageReader reader(Iterator<ImageReader> readers, byte[] file) throws IOException {
        while (readers.hasNext()) {
            var reader = readers.next();
            if (TAKEN.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new LogoRefused(
                new String(file, StandardCharsets.ISO_8859_1).contains("<svg") ? Reason.SVG : Reason.NO_PICTURE);
    }

    /**
     * Its size is known before any pixel is. The inks of a printing press would come out
     * in other colours.
     */
    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new LogoRefused(Reason.TOO_MANY_PIXELS);
        }
        if (Math.min(width, height) < SHORTEST_SIDE) {
            throw new LogoRefused(Reason.TOO_SMALL);
        }
        if (reader.canReadRaster() && reader.readRaster(0, null).getNumBands() == INKS) {
            throw new LogoRefused(Reason.INKS);
        }
        return reader.read(0);
    }

    private static Logo painted(BufferedImage picture) throws IOException {
        var scale = Math.min(1.0,
                Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var image = onWhite(picture, picture.getWidth(), picture.getHeight());
        // in one step, thin lines would get lost
        while (image.getWidth() > 2 * width && image.getHeight() > 2 * height) {
            image = onWhite(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        image = onWhite(image, width, height);
        return new Logo("", width, height, png(image));
    }

    private static BufferedImage onWhite(BufferedImage picture, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        }
        return png.toByteArray();
    }

}
