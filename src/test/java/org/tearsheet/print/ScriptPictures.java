package org.tearsheet.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of the sheets in each script. Run it to keep new ones; look at each of them
 * before you do.
 */
final class ScriptPictures {

    private static final int DPI = 100;

    private ScriptPictures() {
    }

    public static void main(String[] args) throws IOException {
        for (var sample : ScriptFixtures.values()) {
            ImageIO.write(draw(sample), "png", of(sample).toFile());
        }
    }

    static Path of(ScriptFixtures sample) {
        return Path.of("docs", "paper", "scripts", sample.name().toLowerCase(Locale.ROOT) + ".png");
    }

    static BufferedImage draw(ScriptFixtures sample) {
        try (var sheet = new PrintedSheet(sample.pdf())) {
            return new PDFRenderer(sheet.document()).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * How much of the paper is clearly lighter or darker, between 0 and 1; finer
     * differences are between machines that draw.
     */
    static double difference(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (Math.abs(one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0)) > 96) {
                    different++;
                }
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }

}
