package io.carillon.launcher.system.storm;

/** A message as REST shows it. */
record Stored(long number, String messageId, String userId, String body) {}
