package org.myelin.platform;

/** Nothing was written because the disk is nearly full; reading still works. */
public class StorageLow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public StorageLow() {
        super("The disk is nearly full, so nothing is written. Reading still works.");
    }
}
