package io.carillon.family;

import io.carillon.family.ServiceClient.Answer;
import io.carillon.localstack.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Two instances that start together on an empty database and serve the same families; every demo user is known to them. */
final class TwoInstances implements AutoCloseable {

    private final List<RunningService> instances;

    private TwoInstances(List<RunningService> instances) {
        this.instances = instances;
    }

    /** @param keyspace of their own */
    static TwoInstances start(LocalStack stack, String keyspace) {
        ServiceSettings settings = ServiceSettings.on(stack).inKeyspace(keyspace);
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
            Supplier<RunningService> start = () -> RunningService.start(stack, settings);
            CompletableFuture<RunningService> one = CompletableFuture.supplyAsync(start, threads);
            CompletableFuture<RunningService> other = CompletableFuture.supplyAsync(start, threads);
            TwoInstances both = new TwoInstances(List.of(one.join(), other.join()));
            both.client(0).introduceEverybody();
            return both;
        }
    }

    /** The clients of the instances by turns. */
    ServiceClient client(int call) {
        return instances.get(call % instances.size()).client();
    }

    /** Makes calls at the same time, by numbers from 0 on; the answers are in their order. */
    static List<Answer> atOnce(int calls, IntFunction<Answer> call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                int number = i;
                answers.add(CompletableFuture.supplyAsync(() -> call.apply(number), threads));
            }
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    @Override
    public void close() {
        instances.forEach(RunningService::close);
    }
}
