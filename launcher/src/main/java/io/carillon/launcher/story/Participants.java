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
     * @param chatService base of chat-service's
     * @param tenantService base of tenant-service's
     */
    public static Participant of(
            HttpClient http, URI familyService, URI chatService, URI tenantService, DemoUser user, String accessToken) {
        return new Participant(
                user.username(),
                user.userId(),
                user.fullName(),
                user.email(),
                new FamilyApi(http, familyService, accessToken),
                new ChatApi(http, chatService, accessToken),
                new TenantApi(http, tenantService, accessToken),
                new Inbox(http, accessToken));
    }
}
