package io.carillon.launcher.system;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.launcher.platform.ServiceInstance;
import io.carillon.launcher.story.ChatApi;
import io.carillon.launcher.story.FamilyApi;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Participants;
import io.carillon.launcher.story.TenantApi;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.supervision.ManagedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A running platform and the people on it. */
public final class Actors implements AutoCloseable {

    /** Longer than anything takes that works, a start of Kafka included. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Optional<ManagedServer> otherGateway = Optional.empty();

    Actors(Platform platform) {
        this.platform = platform;
    }

    public Platform platform() {
        return platform;
    }

    /** A user known to family-service, with a socket on the platform's gateway. */
    public Participant connected(DemoUser user) {
        return connected(user, platform.gatewaySocket());
    }

    /** A user known to family-service, with a socket on this gateway. */
    Participant connected(DemoUser user, URI gateway) {
        var participant = Participants.of(
                http,
                platform.familyService(),
                platform.chatService(),
                platform.tenantService(),
                user,
                platform.stack().accessToken(user));
        participant.api().profile(user.userId());
        participant.inbox().connect(gateway, PATIENCE);
        return participant;
    }

    /** Where sockets connect to a second gateway, which is started for the first who asks. */
    synchronized URI otherGatewaySocket() {
        if (otherGateway.isEmpty()) {
            var gateway = platform.add(new ServiceInstance(
                    Service.NOTIFICATION_GATEWAY, "notification-gateway-other", platform.freePort(), List.of()));
            gateway.start();
            otherGateway = Optional.of(gateway);
        }
        return Platform.socketOf(otherGateway.get());
    }

    /** REST calls of a back end to chat-service. */
    ChatApi backEnd() {
        return new ChatApi(http, platform.chatService(), platform.stack().serviceToken());
    }

    /** REST calls of a user to tenant-service. */
    TenantApi tenantsOf(DemoUser user) {
        return new TenantApi(http, platform.tenantService(), platform.stack().accessToken(user));
    }

    /** REST calls of a system that reports to tenant-service what happened there. */
    TenantApi reportingSystem() {
        return new TenantApi(http, platform.tenantService(), platform.stack().serviceToken());
    }

    /** REST calls of a user to an instance of family-service that is not the platform's own. */
    public FamilyApi apiOf(DemoUser user, URI familyService) {
        return new FamilyApi(http, familyService, platform.stack().accessToken(user));
    }

    @Override
    public void close() {
        platform.close();
    }
}
