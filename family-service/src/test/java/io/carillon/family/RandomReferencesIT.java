package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.users.UserRecords;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever happens to families, and however often and late their views are written: both directions agree. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class RandomReferencesIT {

    private static final int FAMILIES = 20;
    private static final int CHANGES_EACH = 100;
    private static final int THREADS = 4;
    private static final long SEED = System.nanoTime();

    private final LocalStack stack;

    RandomReferencesIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void both_directions_agree_after_2000_random_changes_with_late_and_repeated_writes()
            throws InterruptedException, ExecutionException {
        ServiceSettings settings = ServiceSettings.on(stack).inKeyspace("random_references");
        try (RunningService service = RunningService.start(stack, settings, FamilyServiceApplication.class);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            RandomFamily.introducePeople(service.bean(UserRecords.class));
            List<Callable<Integer>> lives = LongStream.range(SEED, SEED + FAMILIES)
                    .<Callable<Integer>>mapToObj(seed -> () -> new RandomFamily(service, seed).live(CHANGES_EACH))
                    .toList();
            int changes = 0;
            for (Future<Integer> life : threads.invokeAll(lives)) {
                changes += life.get();
            }
            assertThat(changes).isEqualTo(FAMILIES * CHANGES_EACH);

            ReferenceCheck check = ReferenceCheck.run(settings);
            assertThat(check.findings()).as("seed %d".formatted(SEED)).isEmpty();
            assertThat(check.exitCode()).isZero();
        }
    }
}
