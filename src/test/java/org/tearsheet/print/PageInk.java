package org.tearsheet.print;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where there is ink on a page, in points from its upper left corner. */
final class PageInk {

    private PageInk() {
    }

    /** Every visible letter. */
    static List<Letter> letters(PDDocument document, int page) throws IOException {
        var letters = new ArrayList<Letter>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    letters.add(new Letter(text.getUnicode(), new Rectangle2D.Double(text.getXDirAdj(),
                            text.getYDirAdj() - text.getHeightDir(), text.getWidthDirAdj(), text.getHeightDir()),
                            text.getFontSizeInPt()));
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return letters;
    }

    /** Every line and every surface. */
    static List<Rectangle2D> lines(PDDocument document, int page) throws IOException {
        var lines = new Lines(document.getPage(page - 1));
        lines.processPage(document.getPage(page - 1));
        return lines.found;
    }

    /**
     * A letter.
     *
     * @param points the size of its type
     */
    record Letter(String text, Rectangle2D place, float points) {

    }

    private static final class Lines extends PDFGraphicsStreamEngine {

        private final double height;

        private final List<Rectangle2D> found = new ArrayList<>();

        private GeneralPath path = new GeneralPath();

        Lines(PDPage page) {
            super(page);
            this.height = page.getMediaBox().getHeight();
        }

        private void found() {
            var box = path.getBounds2D();
            found.add(new Rectangle2D.Double(box.getX(), height - box.getMaxY(), box.getWidth(), box.getHeight()));
            path = new GeneralPath();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            path.moveTo(p0.getX(), p0.getY());
            path.lineTo(p1.getX(), p1.getY());
            path.lineTo(p2.getX(), p2.getY());
            path.lineTo(p3.getX(), p3.getY());
        }

        @Override
        public void drawImage(PDImage image) {
        }

        @Override
        public void clip(int windingRule) {
        }

        @Override
        public void moveTo(float x, float y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            path.lineTo(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.getCurrentPoint();
        }

        @Override
        public void closePath() {
        }

        @Override
        public void endPath() {
            path = new GeneralPath();
        }

        @Override
        public void strokePath() {
            found();
        }

        @Override
        public void fillPath(int windingRule) {
            found();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            found();
        }

        @Override
        public void shadingFill(COSName name) {
        }

    }

}
