package io.carillon.resolver.registry;

import io.carillon.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the schema registry holds records up. The registry's client repeats a question for a bounded time; a
 * record whose schema cannot be looked up in that time is neither skipped nor a dead letter, but ends its thread, whose
 * successor reads it again from the last commit.
 *
 * <p>One instance serves all threads.
 */
public final class RegistryWatch {

    private static final long SLOW_NANOS = Duration.ofSeconds(1).toNanos();

    private final Set<Question> open = ConcurrentHashMap.newKeySet();
    private volatile boolean failed;

    // By identity: two questions may begin at the same moment.
    private static final class Question {
        private final long begin = System.nanoTime();

        boolean isSlow() {
            return System.nanoTime() - begin > SLOW_NANOS;
        }
    }

    /** Whether a record has waited for the registry for more than a second, or did so in vain with no success since. */
    public boolean holdsUp() {
        return failed || open.stream().anyMatch(Question::isSlow);
    }

    /**
     * The answer of what may have to ask the registry.
     *
     * @throws RegistryUnavailableException when the registry did not answer in time
     */
    public <T extends @Nullable Object> T ask(Supplier<T> question) {
        Question asked = new Question();
        open.add(asked);
        try {
            T answer = question.get();
            failed = false;
            return answer;
        } catch (RegistryUnavailableException e) {
            failed = true;
            throw e;
        } finally {
            open.remove(asked);
        }
    }
}
