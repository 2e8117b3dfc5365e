package org.liaisonhub.demo;

import java.util.List;
import org.liaisonhub.recipient.WayIn;

/**
 * Who plays whom: the recipients of the demo's directory whose software runs here.
 *
 * @param recipientId id in the directory
 * @param wayIn how its software signs in
 * @param habit what it does with its mail
 * @param form how it answers
 */
record CastMember(String recipientId, WayIn wayIn, Habit habit, AnswerForm form) {
    /** Each way in and each form of answer at least once. */
    static final List<CastMember> ALL = List.of(
            new CastMember("dr-martin", WayIn.AMQP_PASSWORD, Habit.ACCEPTS, AnswerForm.FHIR),
            new CastMember("dr-leroy", WayIn.AMQP_PASSWORD, Habit.DOES_NOT_KNOW_THE_PATIENT, AnswerForm.FHIR),
            new CastMember("dr-petit", WayIn.AMQP_PASSWORD, Habit.NOT_NOW_AT_FIRST, AnswerForm.FHIR),
            new CastMember("dr-silence", WayIn.AMQP_PASSWORD, Habit.SILENT, AnswerForm.FHIR),
            new CastMember("dr-nguyen", WayIn.AMQP_PASSWORD, Habit.ACCEPTS, AnswerForm.SHORT_JSON),
            new CastMember("idel-bernard", WayIn.CORE_CERTIFICATE, Habit.TAKES_IN_CHARGE, AnswerForm.FHIR),
            new CastMember("ssiad-lilas", WayIn.CORE_CERTIFICATE, Habit.TAKES_IN_CHARGE, AnswerForm.FHIR),
            new CastMember("had-tilleuls", WayIn.CORE_CERTIFICATE, Habit.TAKES_IN_CHARGE, AnswerForm.FHIR),
            new CastMember("pharmacie-halles", WayIn.STOMP_PASSWORD, Habit.ACCEPTS, AnswerForm.SHORT_JSON));
}
