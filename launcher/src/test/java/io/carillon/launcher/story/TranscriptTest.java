package io.carillon.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final ExpectedFrame SENT =
            new ExpectedFrame("new_family_invitation_sent", Map.of("family_id", "fam_1"));
    private static final ExpectedFrame JOINED = new ExpectedFrame("family_member_joined", Map.of("family_id", "fam_1"));

    private static final Frame SENT_FRAME = frame("new_family_invitation_sent", "{\"family_id\": \"fam_1\"}");
    private static final Frame JOINED_FRAME = frame("family_member_joined", "{\"family_id\": \"fam_1\"}");

    @Test
    void what_was_expected_in_order_is_no_difference() {
        assertThat(Transcript.differences(List.of(SENT, JOINED), List.of(SENT_FRAME, JOINED_FRAME)))
                .isEmpty();
    }

    @Test
    void a_frame_that_did_not_come_is_missing() {
        assertThat(Transcript.differences(List.of(SENT, JOINED), List.of(SENT_FRAME)))
                .containsExactly(new Difference.Missing(JOINED));
    }

    @Test
    void a_frame_that_came_twice_is_repeated() {
        assertThat(Transcript.differences(List.of(SENT), List.of(SENT_FRAME, SENT_FRAME)))
                .containsExactly(new Difference.Repeated(SENT_FRAME));
    }

    @Test
    void a_frame_expected_twice_must_come_twice() {
        assertThat(Transcript.differences(List.of(SENT, SENT), List.of(SENT_FRAME, SENT_FRAME)))
                .isEmpty();
        assertThat(Transcript.differences(List.of(SENT, SENT), List.of(SENT_FRAME)))
                .containsExactly(new Difference.Missing(SENT));
    }

    @Test
    void a_frame_nobody_asked_for_is_unexpected() {
        assertThat(Transcript.differences(List.of(SENT), List.of(SENT_FRAME, JOINED_FRAME)))
                .containsExactly(new Difference.Unexpected(JOINED_FRAME));
    }

    @Test
    void a_field_too_many_or_of_another_type_makes_a_frame_a_different_one() {
        var more = frame("family_member_joined", "{\"family_id\": \"fam_1\", \"secret\": \"x\"}");
        var number = frame("family_member_joined", "{\"family_id\": 1}");

        assertThat(Transcript.differences(List.of(JOINED), List.of(more)))
                .containsExactly(new Difference.Missing(JOINED), new Difference.Unexpected(more));
        assertThat(Transcript.differences(List.of(JOINED), List.of(number)))
                .containsExactly(new Difference.Missing(JOINED), new Difference.Unexpected(number));
    }

    @Test
    void the_right_frames_in_the_wrong_order_are_out_of_order() {
        assertThat(Transcript.differences(List.of(SENT, JOINED), List.of(JOINED_FRAME, SENT_FRAME)))
                .containsExactly(new Difference.OutOfOrder(1, SENT, JOINED_FRAME));
    }

    @Test
    void every_difference_says_which_frame_it_is_about() {
        for (Difference difference : List.of(
                new Difference.Missing(SENT),
                new Difference.Repeated(SENT_FRAME),
                new Difference.Unexpected(SENT_FRAME),
                new Difference.OutOfOrder(1, JOINED, SENT_FRAME))) {
            assertThat(difference.describe())
                    .contains("new_family_invitation_sent")
                    .contains("fam_1");
        }
    }

    private static Frame frame(String type, String data) {
        return Frame.parse("{\"type\": \"%s\", \"data\": %s, \"id\": \"ntf_1\"}".formatted(type, data), 0);
    }
}
