package io.carillon.commandlog.reading;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.commandlog.reading.PetLog.Said;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a service that only decides may rely on. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
class CommandLogIT {

    private static final int SCOPES = 8;
    private static final int EACH = 40;

    private final LocalStack stack;
    private final PetLog log;
    private final Pets pets = new Pets();

    CommandLogIT(LocalStack stack) {
        this.stack = stack;
        this.log = new PetLog(stack);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void each_command_is_answered_once_in_the_partition_that_the_asker_reads() {
        try (PetService.Running service = start()) {
            String done = log.ask("pet.feed", "pet:rex", "{}");
            String refused = log.ask("pet.bite", "pet:rex", "{}");
            String elsewhere = log.ask("pet.move", "pet:tom", "{\"home\": \"pet:rex\"}");

            assertThat(log.awaitAnswers(List.of(done, refused, elsewhere)))
                    .containsExactlyInAnyOrder(
                            said(done, "{\"fed\":true}"),
                            said(refused, "forbidden"),
                            said(elsewhere, "{\"moved\":true}"));
            assertThat(service.meters().get("carillon.pet.commands").timers())
                    .extracting(timer -> timer.getId().getTag("outcome"))
                    .containsExactlyInAnyOrder("done", "done", "forbidden", "forwarded");
        }
    }

    @Test
    void what_is_asked_of_one_scope_is_done_in_the_order_of_the_log() {
        try (PetService.Running _ = start()) {
            Map<String, List<String>> asked = new TreeMap<>();
            for (int i = 0; i < SCOPES * EACH; i++) {
                String scope = "pet:" + i % SCOPES;
                asked.computeIfAbsent(scope, _ -> new ArrayList<>())
                        .add(scope + " " + log.ask("pet.feed", scope, "{}"));
            }

            await().pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> pets.fed.size() == SCOPES * EACH);
            asked.forEach((scope, all) -> assertThat(pets.fed)
                    .filteredOn(line -> line.startsWith(scope + " "))
                    .isEqualTo(all));
        }
    }

    @Test
    void poison_is_laid_aside_and_its_partition_goes_on() {
        try (PetService.Running _ = start()) {
            log.put("pet:rex", "not a record".getBytes(UTF_8));
            log.ask("pet.sing", "pet:rex", "{}");
            String killed = log.ask("pet.kill", "pet:rex", "{}");
            String fed = log.ask("pet.feed", "pet:rex", "{}");

            assertThat(log.answer(fed)).isEqualTo(said(fed, "{\"fed\":true}"));
            assertThat(log.answer(killed)).isEqualTo(said(killed, "internal_error"));
            assertThat(log.awaitLetters(3)).containsExactly("not_wire_format", "unknown_command", "unexpected_failure");
        }
    }

    @Test
    void a_fault_that_passes_is_waited_out() {
        try (PetService.Running service = start()) {
            String woken = log.ask("pet.wake", "pet:rex", "{}");
            String fed = log.ask("pet.feed", "pet:rex", "{}");

            assertThat(log.awaitAnswers(List.of(woken, fed)))
                    .containsExactly(said(woken, "{}"), said(fed, "{\"fed\":true}"));
            assertThat(pets.calls).hasValue(3);
            assertThat(service.meters()
                            .get("carillon.pet.command.retries")
                            .counter()
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_service_that_is_restarted_goes_on_where_it_stopped() {
        List<String> asked = new ArrayList<>();
        try (PetService.Running _ = start()) {
            askSome(asked);
            log.awaitAnswers(asked);
        }
        askSome(asked);
        try (PetService.Running _ = start()) {
            log.awaitAnswers(asked);
            askSome(asked);

            assertThat(log.awaitAnswers(asked)).hasSameSizeAs(asked);
            assertThat(pets.fed).hasSameSizeAs(asked);
        }
    }

    private void askSome(List<String> asked) {
        for (int i = 0; i < SCOPES; i++) {
            asked.add(log.ask("pet.feed", "pet:" + i, "{}"));
        }
    }

    private PetService.Running start() {
        PetService.Running service = PetService.start(stack, log.settings, pets);
        await().pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(60)).until(service::isReady);
        return service;
    }

    private static Said said(String commandId, String outcome) {
        return new Said(commandId, PetLog.PARTITION, "ses_1", outcome);
    }
}
