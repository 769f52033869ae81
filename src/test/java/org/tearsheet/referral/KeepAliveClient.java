package org.tearsheet.referral;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends one and the same POST again and again, at little cost; for one thread. */
final class KeepAliveClient implements AutoCloseable {

    private final int port;

    private final byte[] request;

    private Socket socket;

    private InputStream in;

    KeepAliveClient(int port, String address, String token, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        this.port = port;
        this.request = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(address, token, body.length, json).getBytes(StandardCharsets.UTF_8);
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private Socket connect() throws IOException {
        var made = new Socket(InetAddress.getLoopbackAddress(), port);
        made.setTcpNoDelay(true);
        return made;
    }

    /** The status; the answer is read to its end. */
    int call() throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var text = header.toLowerCase(Locale.ROOT);
            length = text.startsWith("content-length:") ? Integer.parseInt(text.substring(15).strip()) : length;
            chunked |= text.startsWith("transfer-encoding:");
            last |= text.equals("connection: close");
        }
        if (chunked) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                in.skipNBytes(chunk + 2L);
            }
            line();
        }
        else {
            in.skipNBytes(length);
        }
        if (last) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream());
        }
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

}
