package io.carillon.localstack.installed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Java runtimes on this machine.
 *
 * @param all those found, the ones named by the environment first
 */
public record InstalledJdks(List<Jdk> all) {
    /** Folders in which systems and version managers keep one runtime per sub-folder; {@code ~} is the user's home. */
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt/java",
            "/opt/homebrew/opt",
            "/usr/local/opt",
            "/Library/Java/JavaVirtualMachines",
            "~/Library/Java/JavaVirtualMachines",
            "~/.sdkman/candidates/java",
            "~/.local/share/mise/installs/java",
            "~/.asdf/installs/java",
            "~/.jabba/jdk",
            "~/.jdks",
            "~/.gradle/jdks",
            "C:/Program Files/Java",
            "C:/Program Files/Eclipse Adoptium",
            "C:/Program Files/Microsoft",
            "C:/Program Files/Amazon Corretto",
            "C:/Program Files/Zulu");

    /** Where a runtime is inside its folder: as it is, in a macOS bundle, in a Homebrew formula. */
    private static final List<String> LAYOUTS = List.of("", "Contents/Home", "libexec/openjdk.jdk/Contents/Home");

    public InstalledJdks {
        all = List.copyOf(all);
    }

    /** Looks in {@code JAVA_HOME}, {@code JAVA_HOME_17} and the like, and where systems and version managers put runtimes. */
    public static InstalledJdks find() {
        Stream<Path> named = Stream.concat(Stream.of(Jdk.current().home()), named(System.getenv()));
        Stream<Path> usual = USUAL_PLACES.stream().flatMap(place -> children(expand(place)));
        return in(Stream.concat(named, usual).toList());
    }

    static InstalledJdks in(List<Path> folders) {
        Map<Path, Jdk> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (String layout : LAYOUTS) {
                Jdk.at(folder.resolve(layout)).ifPresent(jdk -> found.putIfAbsent(real(jdk.home()), jdk));
            }
        }
        return new InstalledJdks(new ArrayList<>(found.values()));
    }

    /**
     * The first runtime of the first feature version that is installed.
     *
     * @param features in order of preference
     */
    public Optional<Jdk> first(int... features) {
        return IntStream.of(features)
                .boxed()
                .flatMap(feature -> all.stream().filter(jdk -> jdk.feature() == feature))
                .findFirst();
    }

    /** All runtimes for a message, such as {@code 17 (/usr/lib/jvm/java-17), 25 (/opt/jdk-25)}. */
    public String describe() {
        return all.stream().map(jdk -> jdk.feature() + " (" + jdk.home() + ")").collect(Collectors.joining(", "));
    }

    private static Stream<Path> named(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
                .filter(variable -> !variable.getValue().isBlank())
                .map(variable -> Path.of(variable.getValue()));
    }

    private static Path expand(String place) {
        return Path.of(place.startsWith("~") ? System.getProperty("user.home") + place.substring(1) : place);
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
            entries.forEach(children::add);
        } catch (IOException unreadable) {
            return Stream.empty();
        }
        return children.stream().sorted();
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException dangling) {
            return home;
        }
    }
}
