package org.liaisonhub.disk;

/** How it stands with the disk, best first. */
public enum DiskState {
    /** There is room. */
    PLENTY,
    /** Everything is taken still, but somebody must make room. */
    FILLING,
    /** Nothing more is taken; what was taken is worked off. */
    NEARLY_FULL,
    /** Nothing can be written at all, or the disk cannot even be asked. */
    UNWRITABLE;

    /** Whether new messages must be refused. */
    public boolean isShut() {
        return this == NEARLY_FULL || this == UNWRITABLE;
    }
}
