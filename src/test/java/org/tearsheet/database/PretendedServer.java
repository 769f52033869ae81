package org.tearsheet.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Speaks just enough of PostgreSQL's protocol to turn a client away, or to pretend to be
 * an old release.
 */
final class PretendedServer implements AutoCloseable {

    private static final int FIRST_ENCRYPTION_REQUEST = 80877103;

    private final ServerSocket socket;

    private final byte[] answer;

    private PretendedServer(byte[] answer) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
        this.answer = answer;
        Thread.startVirtualThread(this::answerAll);
    }

    static PretendedServer refusing(String state, String message) throws IOException {
        return new PretendedServer(packet('E', "SFATAL\0VFATAL\0C" + state + "\0M" + message + "\0\0"));
    }

    static PretendedServer ofVersion(String version) throws IOException {
        var answer = new ByteArrayOutputStream();
        answer.write(packet('R', "\0\0\0\0"));
        answer.write(packet('S', "server_version\0" + version + "\0"));
        answer.write(packet('S', "client_encoding\0UTF8\0"));
        answer.write(packet('S', "integer_datetimes\0on\0"));
        answer.write(packet('S', "standard_conforming_strings\0on\0"));
        answer.write(packet('Z', "I"));
        return new PretendedServer(answer.toByteArray());
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/tearsheet".formatted(this.socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }

    private void answerAll() {
        while (!this.socket.isClosed()) {
            try (var client = this.socket.accept()) {
                answer(client);
            }
            catch (IOException ex) {
                // the client, or the test, has gone
            }
        }
    }

    private void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        while (true) {
            var length = in.readInt();
            var kind = in.readInt();
            in.skipNBytes(length - 8);
            if (kind < FIRST_ENCRYPTION_REQUEST) {
                break;
            }
            out.write('N');
        }
        out.write(this.answer);
        in.read();
    }

    private static byte[] packet(char type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(5 + bytes.length).put((byte) type).putInt(4 + bytes.length).put(bytes).array();
    }

}
