package io.carillon.family.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingUserTest {

    private static final User BOB = new User("user_bob", "bob", "Bob@Example.org");

    private final InMemoryUsers users = new InMemoryUsers();
    private final FindingUser finding = new FindingUser(users);

    @Test
    void a_user_is_found_by_his_id_his_username_and_his_address() {
        users.save(BOB);

        assertThat(finding.find("user_bob")).contains(BOB);
        assertThat(finding.find("bob")).contains(BOB);
        assertThat(finding.find("bob@example.org")).contains(BOB);
    }

    @Test
    void an_address_is_matched_without_regard_to_case_and_a_username_exactly() {
        users.save(BOB);

        assertThat(finding.find("BOB@EXAMPLE.ORG")).contains(BOB);
        assertThat(finding.find("BOB")).isEmpty();
    }

    @Test
    void nobody_takes_anothers_place_by_a_username_that_looks_like_his_id_or_address() {
        users.save(BOB);
        users.save(new User("user_mallory", "user_bob", "mallory@example.org"));
        users.save(new User("user_malice", "bob@example.org", "malice@example.org"));

        assertThat(finding.find("user_bob")).contains(BOB);
        assertThat(finding.find("bob@example.org")).contains(BOB);
    }

    @Test
    void a_username_with_an_at_sign_is_found_where_no_address_is_meant() {
        User fediverse = new User("user_f", "f@social", null);
        users.save(fediverse);

        assertThat(finding.find("f@social")).contains(fediverse);
    }

    @Test
    void nobody_is_found_by_what_nobody_goes_by() {
        users.save(BOB);

        assertThat(finding.find("nobody")).isEmpty();
        assertThat(finding.find("nobody@example.org")).isEmpty();
    }
}
