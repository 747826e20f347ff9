package org.myelin.content;

/** How bad a problem is: an error refuses the release, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
