package io.carillon.launcher;

import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.Service;
import io.carillon.localstack.DemoUser;

/** What a person needs to try a platform that runs: addresses, users, and commands ready to paste. */
final class ConnectionGuide {

    private final Platform platform;

    ConnectionGuide(Platform platform) {
        this.platform = platform;
    }

    String text() {
        return """

                Carillon is up.

                  WebSocket gateway   %1$s
                  for Pusher clients  %7$s, key local-key (docs/pusher.md)
                  family-service      %2$s
                  chat-service        %10$s
                  tenant-service      %11$s
                  Kafka               %3$s
                  schema registry     %4$s
                  token issuer        %5$s
                  demo users          %6$s

                Listen as bob, in another terminal:
                  npx --yes wscat -c %1$s -s carillon.v1 -H "Authorization: Bearer $(./carillon token bob)"

                or in a browser's console, on a page of %7$s:
                  const { Carillon } = await import('%7$s/client/index.js'); const client = new Carillon({ url: '%7$s', token: () => '%8$s' });
                  client.on('*', (data, { type }) => console.log(type, data)); await client.connect();

                Let alice invite him, in a third:
                  ALICE="Authorization: Bearer $(./carillon token alice)"; BOB="Authorization: Bearer $(./carillon token bob)"; JSON='Content-Type: application/json'
                  curl -s %2$s/user/%9$s -H "$BOB"       # bob's first call makes him known
                  FAMILY=$(curl -s %2$s/family -H "$ALICE" -H "$JSON" -d '{"familyName": "Bell"}' | sed 's/.*"familyId":"\\([^"]*\\).*/\\1/')
                  INVITATION=$(curl -s %2$s/family/$FAMILY/invitations -H "$ALICE" -H "$JSON" -d '{"invitee": "bob"}' | sed 's/.*"invitationId":"\\([^"]*\\).*/\\1/')
                  curl -s %2$s/invitation/$INVITATION/response -H "$BOB" -H "$JSON" -d '{"action": "accept"}'

                Let them talk: alice opens a room, and bob joins it by typing the two lines into his wscat:
                  curl -s %10$s/rooms -H "$ALICE" -H "$JSON" -d '{"room": "kitchen"}'
                  {"type": "room.join", "data": {"room": "kitchen"}, "op_id": "1"}
                  {"type": "chat.send", "data": {"scope": "room:kitchen", "body": "Tea?"}, "op_id": "2"}

                Or let her register a tenant, which erin, a system admin, approves, and ask bob in:
                  TENANT=$(curl -s %11$s/tenants -H "$ALICE" -H "$JSON" -d '{"name": "Acme"}' | sed 's/.*"tenant_id":"\\([^"]*\\).*/\\1/')
                  curl -s -X POST %11$s/tenants/$TENANT/approve -H "Authorization: Bearer $(./carillon token erin)"
                  curl -s %11$s/tenants/$TENANT/invitations -H "$ALICE" -H "$JSON" -d '{"user_id": "%9$s", "role": "member"}'

                What flows is shown here as it comes. Ctrl-C (or ./carillon down) stops everything.
                """.formatted(
                        platform.gatewaySocket(),
                        platform.familyService(),
                        platform.stack().kafkaBootstrapServers(),
                        platform.stack().schemaRegistryUrl(),
                        platform.stack().issuerUri(),
                        users(),
                        Platform.uriOf(platform.service(Service.NOTIFICATION_GATEWAY)),
                        platform.stack().accessToken(DemoUser.BOB),
                        DemoUser.BOB.userId(),
                        platform.chatService(),
                        platform.tenantService());
    }

    private static String users() {
        var users = new StringBuilder();
        for (DemoUser user : DemoUser.values()) {
            users.append(users.isEmpty() ? "" : ", ")
                    .append(user.username())
                    .append(" (password ")
                    .append(user.password())
                    .append(')');
        }
        return users.toString();
    }
}
