package org.tearsheet.clinic;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Files as somebody would send them. */
public final class Pictures {

    private Pictures() {
    }

    /** A red disc on a transparent ground. */
    public static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillOval(width / 8, height / 8, width * 3 / 4, height * 3 / 4);
        brush.dispose();
        return bytes(image, "png");
    }

    static byte[] of(String format, int width, int height) {
        return bytes(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    /** A JPEG of four inks, as programs for print save it. */
    public static byte[] inInks(int width, int height) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new ByteArrayOutputStream(); var image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            writer.write(null, new IIOImage(raster, null, null), null);
            image.flush();
            return out.toByteArray();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        finally {
            writer.dispose();
        }
    }

    private static byte[] bytes(BufferedImage image, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
