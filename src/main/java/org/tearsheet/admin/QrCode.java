package org.tearsheet.admin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/** A square that a phone scans, drawn here: its text goes nowhere else. */
class QrCode extends Div {

    QrCode(String text, String alternative) {
        addClassName("qr-code");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", alternative);
        add(new Svg(draw(text)));
    }

    private static String draw(String text) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return """
                    <svg viewBox="0 0 %d %d" aria-hidden="true" shape-rendering="crispEdges"><path d="%s"/></svg>"""
                .formatted(modules.getWidth(), modules.getHeight(), path);
        }
        catch (WriterException ex) {
            throw new IllegalArgumentException(ex);
        }
    }

}
