package io.carillon.localstack.supervision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a Java program that ends with its parent: it carries the parent-watch agent, which ends the program when
 * its standard input does.
 */
public final class JavaCommand {
    private final List<String> command = new ArrayList<>();

    /**
     * A command on the given JVM.
     *
     * @param javaHome the JDK or JRE to run on
     * @param parentWatchAgent the agent's jar
     */
    public JavaCommand(Path javaHome, Path parentWatchAgent) {
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.add("-javaagent:" + parentWatchAgent);
    }

    /** Adds options of the JVM, such as {@code -Xmx256m}. */
    public JavaCommand options(String... options) {
        command.addAll(List.of(options));
        return this;
    }

    /** Options for programs of which start-up time and memory matter more than peak throughput. */
    public JavaCommand quickStart(int heapMegabytes) {
        return options(
                "-Xmx" + heapMegabytes + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true");
    }

    /** Completes the command with a main class and the program's arguments. */
    public List<String> mainClass(String classPath, String mainClass, String... arguments) {
        return complete(List.of("-cp", classPath, mainClass), arguments);
    }

    /** Completes the command with an executable jar and the program's arguments. */
    public List<String> jar(Path jar, String... arguments) {
        return complete(List.of("-jar", jar.toString()), arguments);
    }

    private List<String> complete(List<String> program, String... arguments) {
        List<String> complete = new ArrayList<>(command);
        complete.addAll(program);
        complete.addAll(List.of(arguments));
        return List.copyOf(complete);
    }
}
