package io.carillon.family;

import io.carillon.family.commands.CommandLine;
import io.carillon.fixtures.service.ServiceSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the command {@code check-references} said. */
record ReferenceCheck(int exitCode, List<String> lines) {

    static ReferenceCheck run(ServiceSettings settings, String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String[] all = Stream.of(new String[] {"check-references"}, args, settings.asArguments())
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        int exitCode = CommandLine.run(
                FamilyServiceApplication.class, new PrintStream(printed, true, StandardCharsets.UTF_8), all);
        return new ReferenceCheck(
                exitCode, printed.toString(StandardCharsets.UTF_8).lines().toList());
    }

    List<String> findings() {
        return lines.stream()
                .filter(line -> line.contains(": family="))
                .sorted()
                .toList();
    }
}
