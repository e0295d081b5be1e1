package io.carillon.benchmarks.chat;

import io.carillon.launcher.story.ChatApi;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import io.carillon.schemas.Ids;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** Rooms with members who all listen, and talk in turn. */
final class Rooms {

    private static final int ROOMS = 50;
    /** Who speaks and who listens. */
    static final int MEMBERS = 2;

    private static final int MEMBER_PUT = 204;
    /** As long as the floor's records. */
    private static final String FILLER = "x".repeat(170);

    private final List<List<Talker>> rooms;
    private final Journeys journeys;

    private Rooms(List<List<Talker>> rooms, Journeys journeys) {
        this.rooms = rooms;
        this.journeys = journeys;
    }

    /** Opens the rooms, lets everybody in and connects them. */
    static Rooms open(URI chatService, URI gateway, ManyUsersIssuer issuer, HttpClient http, Journeys journeys) {
        List<List<Talker>> rooms = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            String room = "room_" + i;
            String owner = issuer.token(Ids.next("user"));
            var api = new ChatApi(http, chatService, owner);
            api.createRoom(room);
            List<Talker> talkers = new ArrayList<>();
            for (int j = 0; j < MEMBERS; j++) {
                String userId = Ids.next("user");
                api.putMember("rooms/" + room, userId, "member").expect(MEMBER_PUT);
                talkers.add(new Talker(http, gateway, issuer.token(userId), "room:" + room, journeys));
            }
            rooms.add(talkers);
        }
        return new Rooms(rooms, journeys);
    }

    /** Sends the n-th message: to one room after the other, by one member after the other. */
    void send(int n, long due) {
        List<Talker> room = rooms.get(n % ROOMS);
        Journey journey = new Journey(due, MEMBERS);
        room.get(n / ROOMS % MEMBERS).send(journeys.begin(n, journey) + FILLER, journey);
    }
}
