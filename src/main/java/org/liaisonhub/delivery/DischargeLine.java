package org.liaisonhub.delivery;

import java.time.Instant;
import org.liaisonhub.discharge.StayId;

/**
 * One discharge of a day, with what there is of it.
 *
 * @param leftAt when the patient left
 * @param letter newest version of the letter; 0 if none was written
 * @param isTakenBack whether that version was taken back
 * @param sentNewest deliveries of that version
 * @param arrived deliveries of any version that were accepted, or closed by a person
 * @param deliveries all of them, of every document
 * @param unsettled of them
 * @param forgotten unsettled ones that neither the hub nor a person has to move any more
 * @param openTasks tasks that somebody has
 * @param byHand tasks a person closed
 */
public record DischargeLine(
        StayId stay,
        StaySummary.State state,
        Instant leftAt,
        int letter,
        boolean isTakenBack,
        int sentNewest,
        int arrived,
        int deliveries,
        int unsettled,
        int forgotten,
        int openTasks,
        int byHand) {}
