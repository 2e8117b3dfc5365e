package org.liaisonhub.discharge;

import java.time.Instant;
import java.util.Optional;

/**
 * What a dossier knows of a file; its bytes are kept once, under their digest, and read only when they are sent.
 *
 * @param digest SHA-256 of the bytes, hexadecimal
 * @param kind what the bytes are
 * @param size how many bytes
 * @param writtenAt when the document was made, as its sender says
 */
public record AttachedFile(String digest, FileKind kind, int size, Optional<Instant> writtenAt) {}
