package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.references.Reference;
import io.carillon.family.references.ReferenceViews;
import io.carillon.family.references.Referrer;
import io.carillon.fixtures.cassandra.CountedStatements;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Families are found by status and program, page by page, at a cost that doesn't depend on how many there are. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class FamilyListIT {

    private static final int FAMILIES = 110;
    private static final int IN_CHOIR = 50;

    private static RunningService service;
    private static FamilyClient client;
    private static CountedStatements statements;
    private static List<String> all;

    /** All of them alice's, the first of them in the choir; bob has one that is in the choir, too. */
    @BeforeAll
    static void found(LocalStack stack) {
        service = RunningService.start(
                stack,
                ServiceSettings.on(stack).inKeyspace("family_list"),
                FamilyServiceApplication.class,
                CountedStatements.class);
        client = new FamilyClient(service.client());
        statements = service.bean(CountedStatements.class);
        client.introduceEverybody();
        all = IntStream.range(0, FAMILIES).mapToObj(FamilyListIT::found).toList();
        assertThat(client.as(BOB)
                        .post("/family", "{\"familyName\": \"B\", \"preferredPrograms\": [\"choir\"]}")
                        .status())
                .isEqualTo(201);
    }

    private static String found(int number) {
        Answer answer = client.as(ALICE).post("/family", """
                {"familyName": "F", "students": [{"name": "S"}], "preferredPrograms": [%s]}""".formatted(number < IN_CHOIR ? "\"choir\"" : ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("familyId");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void pages_lose_and_repeat_none() {
        List<String> found = allPages(ERIN, "?status=active&limit=17");

        assertThat(found)
                .hasSize(FAMILIES + 1)
                .doesNotHaveDuplicates()
                .containsAll(all)
                .isSorted();
        assertThat(allPages(ALICE, "?status=active&limit=17")).containsExactlyElementsOf(all);
        assertThat(allPages(ALICE, "?limit=100")).containsExactlyElementsOf(all);
        assertThat(allPages(ERIN, "?status=inactive")).isEmpty();
    }

    @Test
    void filters_narrow_each_other() {
        assertThat(allPages(ERIN, "?program=choir&limit=20")).hasSize(IN_CHOIR + 1);
        assertThat(allPages(ERIN, "?program=choir&status=active")).hasSize(IN_CHOIR + 1);
        assertThat(allPages(ERIN, "?program=choir&status=inactive")).isEmpty();
        assertThat(allPages(ALICE, "?program=choir")).containsExactlyElementsOf(all.subList(0, IN_CHOIR));
        assertThat(allPages(BOB, "?program=choir")).hasSize(1);
        assertThat(allPages(ERIN, "?program=band")).isEmpty();
    }

    @Test
    void a_family_looks_in_a_list_as_it_does_alone() {
        JsonNode listed =
                client.as(ERIN).get("/family?program=choir&limit=1").body().at("/families/0");

        assertThat(listed)
                .isEqualTo(client.as(ERIN)
                        .get("/family/" + listed.path("familyId").asString())
                        .body());
    }

    @Test
    void a_stale_entry_of_an_index_shows_nothing() {
        Reference stale = new Reference(all.getLast(), new Referrer.OfProgram("stale"), true, 1);
        service.bean(ReferenceViews.class).write(List.of(stale));

        assertThat(allPages(ERIN, "?program=stale")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?status=asleep, status, enum",
        "?program=, program, length",
        "'', status, required",
        "?status=active&limit=0, limit, range",
        "?status=active&limit=101, limit, range",
        "?status=active&limit=many, limit, range",
        "?status=active&cursor=%20, cursor, format",
        "?status=active&cursor=7, cursor, format"
    })
    void a_question_that_cannot_be_understood_is_refused_by_field_and_rule(String query, String field, String rule) {
        Answer answer = client.as(ERIN).get("/family" + query);

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
    }

    @Test
    void a_page_costs_one_read_for_each_bucket_family_and_user() {
        statements.forget();
        assertThat(client.as(ERIN).get("/family?program=choir&limit=50").status())
                .isEqualTo(200);

        assertThat(statements.reads())
                .containsExactlyInAnyOrderEntriesOf(Map.of("families_by_program", 16, "family", 50, "user", 51));
    }

    @Test
    void the_families_of_a_user_cost_one_read_for_each_of_them_and_of_their_members() {
        statements.forget();
        assertThat(client.as(ALICE).get("/user/" + ALICE.userId() + "/families").status())
                .isEqualTo(200);

        assertThat(statements.reads())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("families_by_user", 1, "family", FAMILIES, "user", 1 + FAMILIES + 1));
    }

    private List<String> allPages(DemoUser user, String query) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = client.as(user).get("/family" + query + cursor);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            ids.addAll(answer.body()
                    .path("families")
                    .valueStream()
                    .map(family -> family.path("familyId").asString())
                    .toList());
            cursor = answer.body().path("nextCursor").isString() ? "&cursor=" + answer.field("nextCursor") : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
