package io.carillon.localstack;

import java.nio.file.Path;
import java.util.EnumSet;

/** A program that runs a whole stack until it is killed. */
public final class StackOwner {
    private StackOwner() {}

    /** Takes the stack's folder, and prints {@code up} when all servers answer. */
    public static void main(String[] arguments) throws InterruptedException {
        LocalStack.start(StackConfig.forTests(Path.of(arguments[0]), EnumSet.allOf(Component.class)));
        System.out.println("up");
        Thread.currentThread().join();
    }
}
