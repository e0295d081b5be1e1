package io.carillon.family.commands;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The commands by their names. Each is a bean of {@link CommandConfiguration}. */
final class Commands {

    private static final Map<String, Class<? extends Command>> ALL = new TreeMap<>(
            Map.of(CheckReferences.NAME, CheckReferences.class, ImportFamilies.NAME, ImportFamilies.class));

    private Commands() {}

    static Optional<Class<? extends Command>> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Set<String> names() {
        return ALL.keySet();
    }
}
