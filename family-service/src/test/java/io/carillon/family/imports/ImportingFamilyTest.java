package io.carillon.family.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.ChangingFamily.Attempts;
import io.carillon.family.families.Family;
import io.carillon.family.families.InMemoryFamilies;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.users.EnsuringPlaceholder;
import io.carillon.family.users.InMemoryUsers;
import io.carillon.family.users.UserRole;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportingFamilyTest {

    private static final Attempts ATTEMPTS = new Attempts(3, Duration.ofNanos(1), Duration.ofSeconds(1));
    private static final Clock CLOCK = Clock.systemUTC();

    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemoryFamilies families = new InMemoryFamilies();
    private final Map<String, String> names = new HashMap<>();

    @Test
    void the_first_parent_is_the_admin_and_everybody_is_a_user_of_his_name() {
        assertThat(importing().importFamily(family("fam_1", "Sarah", "Emma")))
                .isInstanceOfSatisfying(ImportResult.Created.class, created -> {
                    assertThat(created.usersCreated()).isEqualTo(2);
                    assertThat(created.usersReused()).isZero();
                });

        Family family = families.find("fam_1").orElseThrow();
        Member sarah = family.member(idOf("parent sarah")).orElseThrow();
        assertThat(sarah.isAdmin()).isTrue();
        assertThat(sarah.username()).isEqualTo("Sarah");
        assertThat(family.idsOf(Relation.STUDENT)).containsExactly(idOf("student emma"));
        assertThat(users.profile(idOf("student emma")).orElseThrow().role()).isEqualTo(UserRole.STUDENT);
        assertThat(family.created().by()).isEqualTo(ImportingFamily.IMPORTER);
    }

    @Test
    void a_name_is_the_same_user_in_every_family() {
        importing().importFamily(family("fam_1", "Sarah", "Emma"));

        assertThat(importing().importFamily(family("fam_2", " SARAH ", "Noah")))
                .isInstanceOfSatisfying(ImportResult.Created.class, created -> {
                    assertThat(created.usersCreated()).isEqualTo(1);
                    assertThat(created.usersReused()).isEqualTo(1);
                });
        assertThat(families.find("fam_2").orElseThrow().idsOf(Relation.PARENT))
                .isEqualTo(families.find("fam_1").orElseThrow().idsOf(Relation.PARENT));
    }

    @Test
    void a_family_is_imported_once_and_stays_as_it_is_afterwards() {
        importing().importFamily(family("fam_1", "Sarah", "Emma"));

        assertThat(importing().importFamily(family("fam_1", "Sarah", "Emma")))
                .isInstanceOf(ImportResult.Unchanged.class);
        assertThat(importing().importFamily(family("fam_1", "Sarah", "Noah")))
                .isInstanceOf(ImportResult.Conflict.class);
        assertThat(families.eventsOf("fam_1")).hasSize(2);
        assertThat(names).hasSize(2);
    }

    @Test
    void an_import_that_died_before_it_committed_finds_its_users_again() {
        families.dieAfter(0);
        assertThatThrownBy(() -> importing().importFamily(family("fam_1", "Sarah", "Emma")))
                .hasMessage("died");

        assertThat(importing().importFamily(family("fam_1", "Sarah", "Emma")))
                .isEqualTo(new ImportResult.Created(
                        List.of(new ImportedName(Relation.PARENT, "Sarah"), new ImportedName(Relation.STUDENT, "Emma")),
                        0,
                        2));
    }

    @Test
    void a_name_whose_user_was_never_written_gets_him() {
        names.put("parent sarah", "user_claimed");

        importing().importFamily(family("fam_1", "Sarah", "Emma"));

        assertThat(users.profile("user_claimed").orElseThrow().name()).isEqualTo("Sarah");
        assertThat(families.find("fam_1").orElseThrow().idsOf(Relation.PARENT)).containsExactly("user_claimed");
    }

    @Test
    void a_rehearsal_says_the_same_and_leaves_nothing() {
        importing().importFamily(family("fam_1", "Sarah", "Emma"));
        ImportingFamily rehearsing = imports().rehearsing(100);

        assertThat(List.of(
                        rehearsing.importFamily(family("fam_1", "Sarah", "Emma")),
                        rehearsing.importFamily(family("fam_2", "Sarah", "Noah")),
                        rehearsing.importFamily(family("fam_2", "Sarah", "Noah")),
                        rehearsing.importFamily(family("fam_3", "John", "Noah"))))
                .extracting(result -> switch (result) {
                    case ImportResult.Created(var _, int created, int reused) ->
                        "created %d %d".formatted(created, reused);
                    default -> result.getClass().getSimpleName();
                })
                .containsExactly("Unchanged", "created 1 1", "Unchanged", "created 1 1");
        assertThat(families.all()).containsOnlyKeys("fam_1");
        assertThat(names).hasSize(2);
    }

    private String idOf(String name) {
        return Optional.ofNullable(names.get(name)).orElseThrow();
    }

    private ImportingFamily importing() {
        return imports().committing();
    }

    private FamilyImports imports() {
        return new FamilyImports(
                families,
                families.sources(),
                new RememberedNames(),
                users,
                new EnsuringPlaceholder(users, CLOCK),
                new ChangingFamily(families, ATTEMPTS),
                200,
                CLOCK);
    }

    private static NamedFamily family(String id, String parent, String student) {
        return new NamedFamily(id, "The Does", listOf(parent), listOf(student), Map.of(), List.of(), null);
    }

    private static List<@Nullable String> listOf(String name) {
        List<@Nullable String> list = new ArrayList<>();
        list.add(name);
        return list;
    }

    private final class RememberedNames implements ImportedNames {

        @Override
        public Optional<String> find(UserRole role, String key) {
            return Optional.ofNullable(names.get(role.code() + " " + key));
        }

        @Override
        public String claim(UserRole role, String key, String userId) {
            return names.computeIfAbsent(role.code() + " " + key, _ -> userId);
        }
    }
}
