package io.carillon.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.DemoUser;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class PoisonRecordIT {

    @Test
    void a_record_nobody_can_read_becomes_a_dead_letter_and_what_follows_in_its_partition_goes_on(Actors actors) {
        var alice = actors.connected(DemoUser.ALICE);
        var bob = actors.connected(DemoUser.BOB);
        try (var a = alice.inbox();
                var b = bob.inbox()) {
            var family = alice.api().createFamily("Poison");
            var poison = "not Avro, from nobody, for " + family;
            var kafka = new RawKafka(actors.platform().stack().kafkaBootstrapServers());
            kafka.send(new ProducerRecord<>(Topics.FAMILY_EVENTS.name(), "family:" + family, poison.getBytes(UTF_8)));

            var invitation = alice.api().invite(family, bob.name());

            assertThat(bob.inbox().awaitHeard(1, Actors.PATIENCE)).isTrue();
            assertThat(bob.inbox().heard())
                    .extracting(frame -> frame.data().path("invitation_id").asString(""))
                    .containsExactly(invitation);
            var letter = kafka.awaitFirst(
                    Topics.RESOLVER_DEAD_LETTERS.name(), record -> text(record).equals(poison), Actors.PATIENCE);
            assertThat(new String(
                            letter.headers().lastHeader(DeadLetterHeaders.TOPIC).value(), UTF_8))
                    .isEqualTo(Topics.FAMILY_EVENTS.name());
            assertThat(letter.headers().lastHeader(DeadLetterHeaders.REASON).value())
                    .isNotEmpty();
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }
}
