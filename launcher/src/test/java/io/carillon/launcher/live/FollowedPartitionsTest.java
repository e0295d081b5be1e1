package io.carillon.launcher.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Topics;
import org.junit.jupiter.api.Test;

class FollowedPartitionsTest {

    @Test
    void events_of_any_service_notifications_and_dead_letters_are_worth_showing() {
        assertThat(FollowedPartitions.worthShowing("billing.events")).isTrue();
        assertThat(FollowedPartitions.worthShowing(Topics.USER_NOTIFICATIONS.name()))
                .isTrue();
        assertThat(FollowedPartitions.worthShowing(Topics.GATEWAY_DEAD_LETTERS.name()))
                .isTrue();
    }

    @Test
    void what_the_machinery_writes_for_itself_is_not() {
        assertThat(FollowedPartitions.worthShowing("__consumer_offsets")).isFalse();
        assertThat(FollowedPartitions.worthShowing(Topics.SCOPE_MEMBERSHIPS.name()))
                .isFalse();
    }
}
