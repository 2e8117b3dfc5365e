package org.liaisonhub.directory;

import org.liaisonhub.discharge.CareRole;

/**
 * A recipient and why it gets this stay's documents.
 *
 * @param recipient who
 * @param role what the recipient is to the patient; decides which documents it gets
 */
public record Addressee(Recipient recipient, CareRole role) {
    /** Whether it gets the care plan; everybody else gets the liaison letter. */
    public boolean isNurse() {
        return role == CareRole.COMMUNITY_NURSE;
    }
}
