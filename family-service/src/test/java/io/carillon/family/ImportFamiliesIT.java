package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.events.family.FamilyCreated;
import io.carillon.family.commands.CommandLine;
import io.carillon.family.families.FamilyEvents;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceProcess;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Families of names become families of users, while a service runs that publishes what a killed import left behind. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class ImportFamiliesIT {

    private static final int FAMILIES = 200;

    private static RunningService service;
    private static ServiceSettings settings;

    private final FamilyTopic topic;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    ImportFamiliesIT(LocalStack stack) {
        this.topic = new FamilyTopic(stack);
    }

    @BeforeAll
    static void startService(LocalStack stack) {
        settings = ServiceSettings.on(stack).inKeyspace("imports");
        service = RunningService.start(stack, settings, FamilyServiceApplication.class);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    private record Run(int exitCode, List<JsonNode> lines) {

        List<String> results() {
            return lines.stream()
                    .filter(line -> line.has("line"))
                    .map(line -> line.path("result").asString())
                    .toList();
        }

        JsonNode summary() {
            return lines.getLast().path("summary");
        }
    }

    @Test
    void names_become_users_and_the_family_keeps_its_id() throws IOException {
        String other = "other-" + unique;
        Path file = file("""
                {"familyId": "%s", "familyName": "Johnson Family", "parents": ["Sarah  Johnson %s", "John Johnson"], \
                "students": ["Emma Johnson"], "address": {"city": "Springfield"}, "preferredPrograms": ["art"], \
                "status": "inactive"}""".formatted(unique, unique), """
                {"familyId": "%s", "familyName": "Smith Family", "parents": [" SARAH johnson %s "], "students": ["Sarah Johnson %s"]}""".formatted(other, unique, unique));

        Run run = run(oneByOne(), file);

        assertThat(run.exitCode()).as(run.lines().toString()).isZero();
        assertThat(run.results()).containsExactly("created", "created");
        JsonNode family = service.client().as(ERIN).get("/family/" + unique).body();
        assertThat(family.path("familyName").asString()).isEqualTo("Johnson Family");
        assertThat(family.at("/address/city").asString()).isEqualTo("Springfield");
        assertThat(family.path("status").asString()).isEqualTo("inactive");
        assertThat(family.path("createdBy").asString()).isEqualTo("import");
        assertThat(family.path("parents").findValuesAsString("name"))
                .containsExactlyInAnyOrder("Sarah Johnson " + unique, "John Johnson");
        assertThat(family.at("/students/0/role").asString()).isEqualTo("student");
        JsonNode smiths = service.client().as(ERIN).get("/family/" + other).body();
        String sarah = smiths.at("/parentIds/0").asString();
        assertThat(smiths.at("/members").toString()).contains("\"userId\":\"%s\"".formatted(sarah));
        assertThat(family.path("parentIds").toString()).contains(sarah);
        assertThat(smiths.at("/studentIds/0").asString()).isNotEqualTo(sarah);
        assertThat(run.summary().path("sharedNames").toString())
                .isEqualTo(
                        "[{\"role\":\"parent\",\"name\":\"sarah johnson %s\",\"families\":2,\"familyIds\":[\"%s\",\"%s\"]}]"
                                .formatted(unique, unique, other));
        FamilyCreated created =
                (FamilyCreated) topic.awaitEvents(unique, 3).getFirst().value();
        assertThat(family.path("members").findValuesAsString("role")).containsOnlyOnce("admin");
        assertThat(created.getCreatedBy()).isEqualTo("import");
        assertThat(created.getFounderId()).isEqualTo(sarah);
    }

    @Test
    void bad_lines_and_conflicts_are_told_and_stop_nothing() throws IOException {
        new FamilyClient(service.client()).introduceEverybody();
        String existing = new FamilyClient(service.client()).create(ERIN, "Existing");
        Run run = run(
                oneByOne(),
                file(
                        "{\"familyId\": \"a-%s\", \"familyName\": \"A\", \"parents\": [\"P %s\"]}"
                                .formatted(unique, unique),
                        "not json",
                        "{\"familyId\": \"b-%s\", \"familyName\": \"B\", \"students\": [\"S\"]}".formatted(unique),
                        "",
                        "{\"familyId\": \"a-%s\", \"familyName\": \"Another A\", \"parents\": [\"P\"]}"
                                .formatted(unique),
                        "{\"familyId\": \"%s\", \"familyName\": \"Existing\", \"parents\": [\"P\"]}"
                                .formatted(existing),
                        "{\"familyId\": \"../c\", \"familyName\": 7, \"parents\": [\"P\"]}",
                        "{\"familyId\": \"d-%s\", \"familyName\": \"D\", \"parents\": [\"P\", \" p \"]}"
                                .formatted(unique),
                        "{\"familyId\": \"e-%s\", \"familyName\": \"E\", \"parents\": [\"P\"], \"pets\": []}"
                                .formatted(unique),
                        "{\"familyId\": \"f-%s\", \"familyName\": \"F\", \"parents\": [\"Q %s\"]}"
                                .formatted(unique, unique)));

        assertThat(run.results())
                .containsExactly(
                        "created",
                        "invalid",
                        "invalid",
                        "conflict",
                        "conflict",
                        "invalid",
                        "invalid",
                        "invalid",
                        "created");
        assertThat(run.lines().get(2).path("reason").asString()).startsWith("parents must have a name");
        assertThat(run.lines().get(3).path("line").asInt()).isEqualTo(5);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(service.client().as(ERIN).get("/family/a-" + unique).field("familyName"))
                .isEqualTo("A");
    }

    /** In a keyspace where nothing else is going on. */
    @Test
    void a_dry_run_says_what_would_happen_and_writes_nothing() throws IOException {
        ServiceSettings quiet = oneByOne().inKeyspace("rehearsal");
        assertThat(run(quiet, file()).exitCode()).isZero();
        Path file = file(family(0), family(1), family(0), "{}");

        Run rehearsed = run(quiet, file, "--dry-run");

        for (String table : List.of("family", "user", "user_by_imported_name", "families_by_user", "outbox_intents")) {
            assertThat(rows("SELECT * FROM rehearsal." + table)).as(table).isEmpty();
        }
        Run imported = run(quiet, file);
        assertThat(rehearsed.results()).containsExactly("created", "created", "unchanged", "invalid");
        assertThat(rehearsed.results()).isEqualTo(imported.results());
        assertThat(rehearsed.summary().path("dryRun").asBoolean()).isTrue();
        assertThat(rehearsed.summary().path("usersCreated").asInt()).isEqualTo(5);
        assertThat(rehearsed.summary().path("usersCreated"))
                .isEqualTo(imported.summary().path("usersCreated"));
        assertThat(rehearsed.summary().path("usersReused"))
                .isEqualTo(imported.summary().path("usersReused"));
    }

    @Test
    void an_import_that_was_killed_half_way_does_the_rest_when_it_is_run_again() throws IOException {
        Path file = file(IntStream.range(0, FAMILIES).mapToObj(this::family).toArray(String[]::new));
        try (ServiceProcess doomed = ServiceProcess.start(
                FamilyServiceApplication.class, List.of("import-families", file.toString()), settings)) {
            doomed.awaitLine(Pattern.compile("\"line\":60,"));
            doomed.kill();
        }
        long halfWay = familyIds().size();
        assertThat(halfWay).isBetween(60L, FAMILIES - 1L);

        Path report = folder.resolve("report.jsonl");
        Run resumed = run(file, "--report", report.toString());

        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.summary().at("/results/created").asLong()).isEqualTo(FAMILIES - halfWay);
        assertThat(resumed.summary().at("/results/unchanged").asLong()).isEqualTo(halfWay);
        assertThat(Files.readAllLines(report)).hasSize(FAMILIES + 1);
        Run again = run(file);
        assertThat(again.results()).containsOnly("unchanged").hasSize(FAMILIES);
        assertThat(again.summary().path("sharedNames")).hasSize(FAMILIES / 2);

        assertThat(familyIds()).hasSize(FAMILIES);
        assertThat(idsOf("SELECT name, user_id AS id FROM user_by_imported_name"))
                .hasSize(FAMILIES / 2 + 2 * FAMILIES)
                .isEqualTo(idsOf("SELECT name, user_id AS id FROM user"));
        assertEveryEventOnce();
    }

    /** So that of two lines that meet the first one wins. */
    private static ServiceSettings oneByOne() {
        return settings.with("carillon.import.concurrency", "1");
    }

    /** Two families have the same parent. */
    private String family(int i) {
        return "{\"familyId\": \"%s-%d\", \"familyName\": \"Family %d\", \"parents\": [\"Parent %s-%d\"], \"students\": [\"Child %s-%d\", \"Kid %s-%d\"]}"
                .formatted(unique, i, i, unique, i / 2, unique, i, unique, i);
    }

    private void assertEveryEventOnce() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Map<String, List<String>> events = EventTopic.withoutRepeats(topic.allEvents()).stream()
                            .filter(event -> event.key().startsWith(FamilyEvents.scope(unique)))
                            .collect(Collectors.groupingBy(
                                    event -> event.key(),
                                    Collectors.mapping(
                                            event -> event.value().getSchema().getName(), Collectors.toList())));
                    assertThat(events).hasSize(FAMILIES);
                    assertThat(events.values())
                            .allSatisfy(names -> assertThat(names)
                                    .containsExactly("FamilyCreated", "FamilyMemberJoined", "FamilyMemberJoined"));
                });
    }

    private List<String> familyIds() {
        return rows("SELECT DISTINCT family_id FROM family").stream()
                .map(row -> row.getString("family_id"))
                .filter(id -> id != null && id.startsWith(unique + "-"))
                .toList();
    }

    /** Ids of the users with a name of this test. */
    private List<String> idsOf(String select) {
        return rows(select).stream()
                .filter(row -> String.valueOf(row.getString("name")).contains(unique))
                .map(row -> row.getString("id"))
                .sorted()
                .toList();
    }

    private List<Row> rows(String select) {
        return service.bean(CqlSession.class).execute(select).all();
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("families.jsonl"), List.of(lines));
    }

    private Run run(Path file, String... args) {
        return run(settings, file, args);
    }

    private static Run run(ServiceSettings settings, Path file, String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("import-families", file.toString()));
        all.addAll(List.of(args));
        all.addAll(List.of(settings.asArguments()));
        int exitCode = CommandLine.run(
                FamilyServiceApplication.class,
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return new Run(
                exitCode,
                printed.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(JsonMapper.shared()::readTree)
                        .toList());
    }
}
