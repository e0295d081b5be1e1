package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.ChatMessages.NOON;

import io.carillon.events.chat.CallAnswered;
import io.carillon.events.chat.CallCandidateOffered;
import io.carillon.events.chat.CallEnded;
import io.carillon.events.chat.CallOffered;
import io.carillon.events.chat.GroupFileSent;
import io.carillon.events.chat.GroupMessageSent;
import io.carillon.events.chat.GroupNotificationSent;
import io.carillon.events.chat.UserFileSent;
import io.carillon.events.chat.UserMessageSent;
import io.carillon.events.chat.UserNotificationSent;
import org.jspecify.annotations.Nullable;

/** What is sent to bob or to the group g1: by back ends, and by alice who calls. */
final class ChatSendings {

    private ChatSendings() {}

    static UserMessageSent userMessage(@Nullable String json) {
        return new UserMessageSent("bob", "Hi", json, "svc_orders", NOON);
    }

    static UserNotificationSent userNotification() {
        return new UserNotificationSent("bob", "Saved", "success", null, null, null, NOON);
    }

    static UserFileSent userFile() {
        return new UserFileSent("bob", "https://files.example/r", "r.pdf", "Your report", 7L, "{}", null, NOON);
    }

    static GroupMessageSent groupMessage() {
        return new GroupMessageSent("g1", "Hi all", "{\"order\": [1, 2.50]}", null, NOON);
    }

    static GroupNotificationSent groupNotification() {
        return new GroupNotificationSent("g1", "Maintenance", "warning", "Tonight", null, null, NOON);
    }

    static GroupFileSent groupFile() {
        return new GroupFileSent("g1", "/files/r", "r.pdf", null, null, null, null, NOON);
    }

    static CallOffered offered() {
        return new CallOffered("bob", "alice", "video", "{\"type\": \"offer\", \"sdp\": \"v=0\\r\\n\"}", NOON);
    }

    static CallAnswered answered() {
        return new CallAnswered("bob", "alice", "\"v=0\"", NOON);
    }

    static CallCandidateOffered candidate() {
        return new CallCandidateOffered("bob", "alice", "null", NOON);
    }

    static CallEnded ended() {
        return new CallEnded("bob", "alice", "busy", NOON);
    }
}
