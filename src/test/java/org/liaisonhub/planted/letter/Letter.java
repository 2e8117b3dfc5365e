package org.liaisonhub.planted.letter;

import org.liaisonhub.planted.discharge.KnowsTheLetter;

/** Offends together with its other half: a cycle. */
public class Letter {
    Class<?> other = KnowsTheLetter.class;
}
