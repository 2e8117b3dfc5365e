package org.liaisonhub.discharge;

import java.util.Optional;

/**
 * A doctor, nurse or service, as the hospital names it.
 *
 * @param id professional or organisation number, when given
 * @param name how to write the name in a letter
 * @param phone a number to call
 */
public record Professional(Optional<ProfessionalId> id, String name, Optional<String> phone) {}
