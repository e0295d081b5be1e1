package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.TopicSettings;
import io.carillon.schemas.TopicSetup;
import io.carillon.schemas.Topics;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class RecreatedLogIT {

    @Test
    void when_the_log_is_created_anew_sessions_resume_and_are_told(LocalStack stack) throws Exception {
        String anna = Log.userOf(11);
        try (TestIssuer issuer = new TestIssuer();
                Gateway gateway = Gateway.start(stack, issuer.uri());
                Log log = new Log(stack);
                Client client = Client.connect(gateway, issuer.token(anna))) {
            client.awaitNotification(log.tell(anna));

            recreate(log);

            assertThat(client.awaitClose()).isEqualTo(4004);
            try (Client again = Client.connect(gateway, issuer.token(anna), client.cursor())) {
                assertThat(again.awaitFrame("resume.gap")
                                .get("data")
                                .get("reason")
                                .asString())
                        .isEqualTo("epoch_changed");
                try (Log anew = new Log(stack)) {
                    again.awaitNotification(anew.tell(anna));
                }
            }
        }
    }

    private static void recreate(Log log) throws Exception {
        String name = Topics.USER_NOTIFICATIONS.name();
        log.admin().deleteTopics(List.of(name)).all().get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !log.admin().listTopics().names().get().contains(name));
        TopicSetup.ensure(log.admin(), new TopicSettings(true, Log.PARTITIONS, (short) 1));
    }
}
