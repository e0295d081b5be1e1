package io.carillon.launcher.story;

import io.carillon.localstack.DemoUser;
import java.net.URI;
import java.net.http.HttpClient;

/** Makes participants of the demo users. */
public final class Participants {

    private Participants() {}

    /**
     * A demo user whose inbox is not connected yet.
     *
     * @param familyService base of family-service's REST interface
     */
    public static Participant of(HttpClient http, URI familyService, DemoUser user, String accessToken) {
        return new Participant(
                user.username(),
                user.userId(),
                user.email(),
                new FamilyApi(http, familyService, accessToken),
                new Inbox(http, accessToken));
    }
}
