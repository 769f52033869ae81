package org.tearsheet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;

/**
 * Takes numbers by OpenTelemetry's protocol over HTTP, as a hospital's collector would.
 */
final class Collector implements AutoCloseable {

    private final List<ExportMetricsServiceRequest> told = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector open() throws IOException {
        var collector = new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        collector.server.createContext("/", collector::take);
        collector.server.start();
        return collector;
    }

    String address() {
        return "http://127.0.0.1:%d/v1/metrics".formatted(server.getAddress().getPort());
    }

    /** Each call, in the order in which they came. */
    List<ExportMetricsServiceRequest> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange call) throws IOException {
        try (call; var body = call.getRequestBody()) {
            told.add(read(body.readAllBytes()));
            call.sendResponseHeaders(200, -1);
        }
    }

    private static ExportMetricsServiceRequest read(byte[] body) throws InvalidProtocolBufferException {
        return ExportMetricsServiceRequest.parseFrom(body);
    }

}
