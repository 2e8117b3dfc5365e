package org.liaisonhub.delivery;

/**
 * An acknowledgement and whose it is.
 *
 * @param deliveryId the message id it answers: {@code MessageHeader.response.identifier}, the id of the delivery
 * @param acknowledgement what was answered
 */
public record Answer(String deliveryId, Acknowledgement acknowledgement) {}
