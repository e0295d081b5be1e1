package io.carillon.launcher.system.chaos;

import static java.util.stream.Collectors.toCollection;

import io.carillon.localstack.DemoUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Who was in a family when it was looked at. */
final class Members {

    private static final int SYSTEM_ADMIN_EVERY = 10;

    private final JsonNode members;
    private final Random random;

    Members(JsonNode family, Random random) {
        this.members = family.path("members");
        this.random = random;
    }

    /** Somebody who may do what admins may: mostly one of the family's. */
    DemoUser manager() {
        return random.nextInt(SYSTEM_ADMIN_EVERY) == 0
                ? DemoUser.ERIN
                : any(member -> is(member, "role", "admin")).orElse(DemoUser.ERIN);
    }

    Optional<DemoUser> member() {
        return any(member -> true);
    }

    Optional<DemoUser> promotable() {
        return any(member -> is(member, "role", "member") && is(member, "relation", "parent"));
    }

    Optional<DemoUser> admin() {
        return any(member -> is(member, "role", "admin"));
    }

    /** One of the people who aren't in the family; never the system admin. */
    Optional<DemoUser> outsider() {
        var inside = matching(member -> true);
        return pick(Arrays.stream(DemoUser.values())
                .filter(user -> user != DemoUser.ERIN && !inside.contains(user))
                .toList());
    }

    private Optional<DemoUser> any(Predicate<JsonNode> wanted) {
        return pick(matching(wanted));
    }

    private List<DemoUser> matching(Predicate<JsonNode> wanted) {
        return members.values().stream()
                .filter(wanted)
                .map(member -> userOf(member.path("userId").stringValue()))
                .collect(toCollection(ArrayList::new));
    }

    private Optional<DemoUser> pick(List<DemoUser> users) {
        return users.isEmpty() ? Optional.empty() : Optional.of(users.get(random.nextInt(users.size())));
    }

    private static DemoUser userOf(String userId) {
        return Arrays.stream(DemoUser.values())
                .filter(user -> user.userId().equals(userId))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(JsonNode member, String field, String value) {
        return member.path(field).asString("").equals(value);
    }
}
