package org.liaisonhub.completeness;

/** Who can put a fault right; the owner of the task. */
public enum Fixer {
    /** Admissions and identity. */
    ADM,
    /** Discharging doctor. */
    MED,
    /** Ward nurse. */
    NUR,
    /** Hospital pharmacist. */
    PHA,
    /** Social worker or discharge cell. */
    SOC,
    /** Ward secretariat. */
    SEC,
    /** Hub operations. */
    OPS,
    /** Keeper of the directory. */
    DIR
}
