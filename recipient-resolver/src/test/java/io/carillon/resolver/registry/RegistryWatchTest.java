package io.carillon.resolver.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.RegistryKeys;
import io.carillon.schemas.registry.RegistryUnavailableException;
import io.carillon.schemas.registry.SchemaRegistry;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RegistryWatchTest {

    private final RegistryWatch watch = new RegistryWatch();

    @Test
    void a_registry_that_did_not_answer_holds_up_until_it_does() {
        Map<String, Object> nowhere = Map.of(RegistryKeys.URL, "http://127.0.0.1:1", RegistryKeys.TOTAL_TIMEOUT_MS, 1);
        try (SchemaRegistry registry = new SchemaRegistry(RegistryConfig.from(nowhere))) {
            assertThatThrownBy(() -> watch.ask(() -> registry.byId(1)))
                    .isInstanceOf(RegistryUnavailableException.class);
        }
        assertThat(watch.holdsUp()).isTrue();
        assertThat(watch.ask(() -> "an answer")).isEqualTo("an answer");
        assertThat(watch.holdsUp()).isFalse();
    }

    @Test
    void a_question_that_takes_long_holds_up_while_it_is_open() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        Thread asking = Thread.startVirtualThread(() -> watch.ask(() -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "late";
        }));
        assertThat(watch.holdsUp()).isFalse();
        await().until(watch::holdsUp);
        answer.countDown();
        asking.join();
        assertThat(watch.holdsUp()).isFalse();
    }
}
