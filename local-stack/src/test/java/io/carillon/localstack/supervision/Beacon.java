package io.carillon.localstack.supervision;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A program to supervise: answers every GET on the port it is given, and says goodbye when it ends in good order. */
public final class Beacon {
    private Beacon() {}

    /** Answers until it is ended, or ends with code 3 when the port is {@code broken}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("broken")) {
            System.out.println("the lamp is broken");
            System.exit(3);
        }
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goodbye")));
        System.out.println("shining");
    }
}
