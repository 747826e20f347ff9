package org.myelin.platform;

/** Whether there is room to save. When the disk is nearly full Myelin goes read-only instead of losing what it promised. */
public interface Storage {

    /** Whether writing is refused right now because the disk is nearly full. */
    boolean low();
}
