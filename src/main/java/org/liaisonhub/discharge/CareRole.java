package org.liaisonhub.discharge;

/** What a professional is to the patient (ROL-3 in IHE PAM France; care team of the JSON feed). */
public enum CareRole {
    /** ODRP: the patient's GP (médecin traitant). */
    GENERAL_PRACTITIONER,
    /** SUBS: stands in for the GP. */
    GP_SUBSTITUTE,
    /** RT: a correspondent to keep informed. */
    CORRESPONDENT,
    /** RP, PV1-8: who sent the patient to the hospital. */
    REFERRER,
    /** AT, PV1-7: the hospital doctor in charge. */
    ATTENDING,
    /** AD, PV1-17: who admitted the patient. */
    ADMITTING,
    /** Community nurse, home-nursing service or hospital at home. */
    COMMUNITY_NURSE,
    /** Community pharmacist. */
    PHARMACIST,
    /** Case manager, coordination service or liaison nurse. */
    COORDINATOR
}
