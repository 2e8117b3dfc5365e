package org.liaisonhub.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says of a hub; everything else is configuration.
 *
 * @param home folder of the launcher, where {@code routes/} is
 * @param data folder of all state
 * @param portOffset added to every port; empty if the command line says nothing of it
 * @param config the properties file; empty if there is none
 */
public record HubOptions(Path home, Path data, Optional<Integer> portOffset, Optional<Path> config) {}
