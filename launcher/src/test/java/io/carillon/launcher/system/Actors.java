package io.carillon.launcher.system;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.story.FamilyApi;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Participants;
import io.carillon.localstack.DemoUser;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** A running platform and the people on it. */
public final class Actors implements AutoCloseable {

    /** Longer than anything takes that works, a start of Kafka included. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
                http, platform.familyService(), user, platform.stack().accessToken(user));
        participant.api().profile(user.userId());
        participant.inbox().connect(gateway, PATIENCE);
        return participant;
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
