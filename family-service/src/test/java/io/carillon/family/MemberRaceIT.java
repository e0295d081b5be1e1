package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.fixtures.service.TwoInstances.atOnce;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.CAROL;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMemberLeft;
import io.carillon.events.family.FamilyMemberRemoved;
import io.carillon.events.family.FamilyMemberRoleChanged;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.fixtures.service.TwoInstances;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many changes of one family's members at the same moment, through two instances. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class MemberRaceIT {

    private static final int CALLS = 50;

    private static @Nullable TwoInstances instances;

    private final FamilyTopic topic;

    MemberRaceIT(LocalStack stack) {
        this.topic = new FamilyTopic(stack);
    }

    @BeforeAll
    static void startInstances(LocalStack stack) {
        instances = TwoInstances.start(
                stack, ServiceSettings.on(stack).inKeyspace("member_races"), FamilyServiceApplication.class);
        new FamilyClient(instances.client(0)).introduceEverybody();
    }

    @AfterAll
    static void stopInstances() {
        Objects.requireNonNull(instances).close();
    }

    @Test
    void of_50_admins_who_are_demoted_at_once_one_stays() {
        Answer family = create("Admins", "admin");
        String familyId = family.field("familyId");
        List<String> admins = parentIds(family);

        List<Answer> answers = atOnce(
                CALLS,
                call -> client(call)
                        .as(ERIN)
                        .send("POST", "/family/%s/members/%s/demote".formatted(familyId, admins.get(call)), null));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(CALLS - 1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(1)
                .allSatisfy(answer -> assertProblem(answer, 409, "last_admin"));
        assertThat(client(0)
                        .as(ERIN)
                        .get("/family/" + familyId + "/members")
                        .body()
                        .path("members")
                        .values())
                .filteredOn(member -> member.path("role").asString().equals("admin"))
                .hasSize(1);
        assertThat(eventsUpToAnInvitation(familyId))
                .filteredOn(FamilyMemberRoleChanged.class::isInstance)
                .hasSize(CALLS - 1);
    }

    @Test
    void after_50_additions_and_removals_at_once_the_members_are_those_that_the_events_tell_of() {
        String familyId = create("Busy", "admin").field("familyId");
        List<String> comers = parentIds(create("Elsewhere", "admin"));

        List<Answer> answers = atOnce(CALLS, call -> {
            String path = "/user/%s/family/%s".formatted(comers.get(call / 2), familyId);
            return call % 2 == 0
                    ? client(call / 2).as(ERIN).post(path, "{}")
                    : client(call).as(ERIN).delete(path);
        });

        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() != 200 && answer.status() != 204) {
                assertProblem(answer, 404, "unknown_member");
            }
        });
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(CALLS / 2);
        Set<String> members =
                client(0).as(ERIN).get("/family/" + familyId + "/members").body().path("members").values().stream()
                        .map(member -> member.path("userId").asString())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(membersOf(eventsUpToAnInvitation(familyId))).isEqualTo(members);
    }

    /** What the family has told until now, without repeats; a later event shows that all of it has arrived. */
    private List<SpecificRecord> eventsUpToAnInvitation(String familyId) {
        client(0).invite(ERIN, familyId, CAROL);
        return EventTopic.values(await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> EventTopic.withoutRepeats(topic.eventsOf(familyId)),
                        events -> !events.isEmpty() && events.getLast().value() instanceof FamilyInvitationSent));
    }

    private static Set<String> membersOf(List<SpecificRecord> events) {
        Set<String> members = new TreeSet<>();
        for (SpecificRecord event : events) {
            switch (event) {
                case FamilyCreated created -> members.add(created.getFounderId());
                case FamilyMemberJoined joined -> members.add(joined.getNewMemberId());
                case FamilyMemberLeft left -> members.remove(left.getUserId());
                case FamilyMemberRemoved removed -> members.remove(removed.getUserId());
                default -> {
                    // tells of no membership
                }
            }
        }
        return members;
    }

    /** A family of people nobody signs in as, all with the same role. */
    private static Answer create(String name, String role) {
        String parents = IntStream.range(0, CALLS)
                .mapToObj("{\"name\": \"%s %%d\", \"familyRole\": \"%s\"}".formatted(name, role)::formatted)
                .collect(Collectors.joining(","));
        Answer created = client(0)
                .as(ERIN)
                .post("/family", "{\"familyName\": \"%s\", \"parents\": [%s]}".formatted(name, parents));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created;
    }

    private static List<String> parentIds(Answer family) {
        return family.body().path("parentIds").values().stream()
                .map(id -> id.asString())
                .toList();
    }

    private static FamilyClient client(int call) {
        return new FamilyClient(Objects.requireNonNull(instances).client(call));
    }
}
