package io.carillon.launcher.system.storm;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.launcher.system.Actors;
import io.carillon.localstack.supervision.ManagedServer;
import io.carillon.localstack.supervision.ParallelStart;
import io.carillon.localstack.supervision.StartListener;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Instances of chat-service and a gateway for users of the test's own, who may talk as fast as they can; on the shared platform, whose
 * own chat-service rests meanwhile.
 */
final class StormScene implements AutoCloseable {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String NO_LIMIT = "1000000";

    private final Platform platform;
    private final ManyUsersIssuer issuer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ManagedServer gateway;
    private final List<ManagedServer> chatServices;

    private StormScene(Platform platform, ManyUsersIssuer issuer, String name, int instances) {
        this.platform = platform;
        this.issuer = issuer;
        this.gateway = platform.add(instance(Service.NOTIFICATION_GATEWAY, name, Map.of()));
        var limits = Map.of("carillon.chat.messages-per-minute", NO_LIMIT, "carillon.chat.message-burst", NO_LIMIT);
        this.chatServices = IntStream.rangeClosed(1, instances)
                .mapToObj(i -> platform.add(instance(Service.CHAT_SERVICE, name + "-" + i, limits)))
                .toList();
    }

    /**
     * Starts all of it.
     *
     * @param name tells the scene's processes from others
     * @param instances of chat-service
     */
    static StormScene on(Actors actors, String name, int instances) throws IOException {
        var scene = new StormScene(actors.platform(), ManyUsersIssuer.start(), name, instances);
        actors.platform().service(Service.CHAT_SERVICE).stop();
        var processes = Stream.concat(Stream.of(scene.gateway), scene.chatServices.stream());
        ParallelStart.of(processes.toList(), StartListener.SILENT);
        return scene;
    }

    private ServiceInstance instance(Service service, String name, Map<String, String> settings) {
        var all = new TreeMap<>(settings);
        all.put(ISSUER, issuer.uri());
        return new ServiceInstance(service, service.serviceName() + "-" + name, platform.freePort(), List.of(), all);
    }

    /** The instances, in no special order. */
    List<ManagedServer> chatServices() {
        return chatServices;
    }

    /** Ends a process as an operator's supervisor does, and returns when it has ended. */
    void terminate(ManagedServer server) {
        var process = ProcessHandle.of(platform.pidOf(server.name())).orElseThrow();
        process.destroy();
        process.onExit().join();
        server.stop();
    }

    /** What an instance that runs shows. */
    Rooms rooms() {
        var one = chatServices.stream()
                .filter(ManagedServer::isRunning)
                .findFirst()
                .orElseThrow();
        return new Rooms(http, Platform.uriOf(one));
    }

    /** Somebody who isn't connected yet. */
    Talker talker(String userId, List<String> rooms) {
        return new Talker(http, Platform.socketOf(gateway), userId, issuer.token(userId), rooms);
    }

    String tokenOf(String userId) {
        return issuer.token(userId);
    }

    /** Leaves the platform as it was. */
    @Override
    public void close() {
        chatServices.forEach(ManagedServer::stop);
        gateway.stop();
        http.close();
        issuer.close();
        platform.service(Service.CHAT_SERVICE).start();
    }
}
