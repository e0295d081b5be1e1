package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.WorkFolder;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.localstack.supervision.ParallelStart;
import io.carillon.localstack.supervision.StartListener;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Kafka, the registry, gateways, and a crowd that is to be connected to them. */
final class Scene implements AutoCloseable {
    private static final Set<Service> ONLY_GATEWAYS = Set.of(Service.NOTIFICATION_GATEWAY);

    private final WorkFolder folder;
    private final ManyUsersIssuer issuer;
    private final Platform platform;
    private final List<Gateway> gateways = new ArrayList<>();
    private final DeliveryLog log;
    private final Phases phases = new Phases();
    private final Crowd crowd;
    private int groups;

    private Scene(int number, WorkFolder folder, ManyUsersIssuer issuer, Platform platform) {
        this.folder = folder;
        this.issuer = issuer;
        this.platform = platform;
        gateways.add(new Gateway(platform.service(Service.NOTIFICATION_GATEWAY), platform));
        while (gateways.size() < number) {
            var another = new ServiceInstance(
                    Service.NOTIFICATION_GATEWAY,
                    Service.NOTIFICATION_GATEWAY.serviceName() + "-" + (gateways.size() + 1),
                    platform.freePort(),
                    List.of());
            gateways.add(new Gateway(platform.add(another), platform));
        }
        log = new DeliveryLog(
                platform.stack().kafkaBootstrapServers(), platform.stack().schemaRegistryUrl());
        crowd = new Crowd(phases, gateways.stream().map(Gateway::port).toList());
    }

    /** Starts the servers and the first gateway; the others can be started then. */
    static Scene start(int gateways) throws IOException {
        WorkFolder folder = WorkFolder.create();
        ManyUsersIssuer issuer = ManyUsersIssuer.start();
        Platform platform = Platform.start(PlatformConfig.forTests(folder.path(), StartListener.SILENT)
                .withServices(ONLY_GATEWAYS)
                .withIssuer(URI.create(issuer.uri())));
        return new Scene(gateways, folder, issuer, platform);
    }

    /** Starts those of the gateways that do not run, all at once. */
    void start(List<Gateway> some) {
        ParallelStart.of(some.stream().map(Gateway::process).toList(), StartListener.SILENT);
    }

    /** Clients of new groups, not connected yet. */
    List<Client> clients(int number, boolean timed) {
        List<Group> added = log.groups(groups, Crowd.groupsOf(number));
        groups += added.size();
        return crowd.add(added, timed, issuer::token);
    }

    /** Traffic for the groups of these clients. */
    Traffic traffic(List<Client> some, int perSecond, int padding) {
        List<Group> theirs = some.stream().map(Client::group).distinct().toList();
        return Traffic.start(log, phases, theirs, perSecond, padding);
    }

    Gateway gateway(int number) {
        return gateways.get(number);
    }

    Crowd crowd() {
        return crowd;
    }

    Phases phases() {
        return phases;
    }

    @Override
    public void close() throws Exception {
        try (folder;
                issuer;
                platform;
                log;
                crowd) {
            // They are closed from the last to the first.
        }
    }
}
