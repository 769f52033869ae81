package org.tearsheet;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The smallest proxy in front of nodes: whoever came once stays with their node by a
 * cookie, and is sent to the next one when theirs does not answer. One connection is one
 * request.
 */
final class StickyProxy implements AutoCloseable {

    private static final Pattern COOKIE = Pattern.compile("(?im)^cookie:.*\\bnode=(\\d)");

    private static final Pattern CONNECTION = Pattern.compile("(?im)^connection:.*\r\n");

    private final ServerSocket entrance;

    private final List<Integer> nodes;

    private final AtomicInteger next = new AtomicInteger();

    StickyProxy(List<RunningTearsheet> nodes) throws IOException {
        this.nodes = nodes.stream().map(node -> URI.create(node.address()).getPort()).toList();
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::admit);
    }

    String address() {
        return "http://localhost:" + entrance.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                Thread.startVirtualThread(() -> serve(client));
            }
            catch (IOException ex) {
                // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var head = head(client.getInputStream());
            var cookie = COOKIE.matcher(head);
            var wanted = cookie.find() ? Integer.parseInt(cookie.group(1)) : next.getAndIncrement() % nodes.size();
            var node = wanted;
            try (var server = connect(node)) {
                pass(client, server, head, node);
            }
            catch (IOException ex) {
                node = (wanted + 1) % nodes.size();
                try (var server = connect(node)) {
                    pass(client, server, head, node);
                }
            }
        }
        catch (IOException ex) {
            // the browser has gone, or there is no node
        }
    }

    private Socket connect(int node) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), nodes.get(node));
    }

    private static void pass(Socket client, Socket server, String head, int node) throws IOException {
        var out = server.getOutputStream();
        out.write(closing(head).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        Thread.startVirtualThread(() -> transfer(client, server));
        var answer = head(server.getInputStream());
        var begun = closing(answer).replaceFirst("\r\n", "\r\nSet-Cookie: node=" + node + "; Path=/\r\n");
        client.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
        server.getInputStream().transferTo(client.getOutputStream());
    }

    private static void transfer(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        }
        catch (IOException ex) {
            // either has what it wants
        }
    }

    private static String closing(String head) {
        return CONNECTION.matcher(head).replaceAll("").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            var one = in.read();
            if (one < 0) {
                throw new EOFException();
            }
            head.write(one);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

}
