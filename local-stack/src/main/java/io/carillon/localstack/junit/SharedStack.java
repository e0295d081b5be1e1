package io.carillon.localstack.junit;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.StackConfig;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one stack of this JVM, closed by its shutdown hook. */
final class SharedStack {
    private static final Path FOLDER = Path.of("target", "local-stack");

    private static @Nullable LocalStack stack;

    private SharedStack() {}

    static synchronized void with(Set<Component> components) {
        if (stack == null) {
            TestFolders folders = new TestFolders(FOLDER);
            folders.removeAbandoned();
            stack = LocalStack.start(StackConfig.forTests(folders.ofThisProcess(), Set.of()));
        }
        stack.require(components);
    }

    static synchronized LocalStack current() {
        if (stack == null) {
            throw new IllegalStateException("no stack runs yet: annotate the test class with @UsesLocalStack");
        }
        return stack;
    }
}
