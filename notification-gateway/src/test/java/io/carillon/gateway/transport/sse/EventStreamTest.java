package io.carillon.gateway.transport.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.transport.ConnectionListener;
import io.carillon.gateway.transport.SendCompletion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final String COMMENT = ":\n\n";

    private final Output output = new Output();
    private final Events events = new Events();
    private final EventStream stream = new EventStream(output);

    @Test
    void the_response_begins_at_once() {
        open();

        assertThat(output.written).containsExactly(COMMENT);
    }

    @Test
    void a_frame_is_completed_when_it_is_written() {
        openAndComplete();

        stream.send(new EncodedFrame("1", 1), events);
        assertThat(output.written.getLast()).isEqualTo("data: 1\n\n");
        assertThat(events.heard).isEmpty();

        output.complete();
        assertThat(events.heard).containsExactly("pong", "sent");
    }

    @Test
    void a_ping_is_a_comment_and_its_write_the_answer() {
        openAndComplete();

        stream.ping();
        assertThat(output.written).containsExactly(COMMENT, COMMENT);
        assertThat(events.heard).isEmpty();

        output.complete();
        assertThat(events.heard).containsExactly("pong");
    }

    @Test
    void while_something_is_being_written_a_ping_adds_nothing() {
        openAndComplete();
        stream.send(new EncodedFrame("1", 1), events);

        stream.ping();
        output.complete();

        assertThat(output.written).containsExactly(COMMENT, "data: 1\n\n");
        assertThat(events.heard).containsExactly("pong", "sent");
    }

    @Test
    void a_frame_waits_for_the_comment_before_it() {
        openAndComplete();
        stream.ping();

        stream.send(new EncodedFrame("1", 1), events);
        assertThat(output.written).containsExactly(COMMENT, COMMENT);

        output.complete();
        assertThat(output.written.getLast()).isEqualTo("data: 1\n\n");
    }

    @Test
    void the_reason_of_the_end_comes_after_what_is_being_written_and_once() {
        openAndComplete();
        stream.send(new EncodedFrame("1", 1), events);

        stream.close(4001, "slow_consumer");
        stream.close(4000, "draining");
        assertThat(output.written.getLast()).isEqualTo("data: 1\n\n");
        assertThat(output.ended).isFalse();

        output.complete();
        output.complete();
        assertThat(output.written.getLast()).contains("\"code\":4001");
        assertThat(output.ended).isTrue();
        assertThat(events.heard).containsExactly("pong", "sent", "pong", "closed 4001");
    }

    @Test
    void after_the_end_nothing_is_sent() {
        openAndComplete();
        stream.close(4000, "draining");

        stream.send(new EncodedFrame("late", 4), events);

        assertThat(events.heard).containsExactly("failed");
    }

    @Test
    void a_write_that_fails_ends_it() {
        openAndComplete();
        stream.send(new EncodedFrame("1", 1), events);

        output.fail();

        assertThat(events.heard).containsExactly("failed", "closed 1006");
        assertThat(output.cut).isTrue();
    }

    @Test
    void what_is_cut_is_told_once() {
        openAndComplete();

        stream.abort();
        stream.abort();
        stream.close(4000, "draining");

        assertThat(events.heard).containsExactly("closed 1006");
        assertThat(output.written).containsExactly(COMMENT);
    }

    @Test
    void an_end_before_anybody_listens_is_told_when_somebody_does() {
        output.failsAtOnce = true;

        open();

        assertThat(events.heard).containsExactly("closed 1006");
    }

    private void open() {
        stream.open(connection -> events);
    }

    private void openAndComplete() {
        open();
        output.complete();
        events.heard.clear();
    }

    /** Completes writes when told to. */
    private static final class Output implements EventOutput {
        private final List<String> written = new ArrayList<>();
        private boolean failsAtOnce;
        private boolean ended;
        private boolean cut;
        private @Nullable SendCompletion underWay;

        @Override
        public void write(ByteBuffer bytes, SendCompletion completion) {
            assertThat(underWay).as("the write under way").isNull();
            written.add(StandardCharsets.UTF_8.decode(bytes).toString());
            if (failsAtOnce) {
                completion.failed(new IOException("broken"));
            } else {
                underWay = completion;
            }
        }

        void complete() {
            taken().sent();
        }

        void fail() {
            taken().failed(new IOException("broken"));
        }

        private SendCompletion taken() {
            SendCompletion completion = underWay;
            if (completion == null) {
                throw new AssertionError("nothing is being written");
            }
            underWay = null;
            return completion;
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void cut() {
            cut = true;
        }
    }

    private static final class Events implements ConnectionListener, SendCompletion {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void onText(String text) {}

        @Override
        public void onBinary() {}

        @Override
        public void onPong() {
            heard.add("pong");
        }

        @Override
        public void onClosed(int code) {
            heard.add("closed " + code);
        }

        @Override
        public void sent() {
            heard.add("sent");
        }

        @Override
        public void failed(Throwable cause) {
            heard.add("failed");
        }
    }
}
