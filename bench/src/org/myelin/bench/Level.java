package org.myelin.bench;

/**
 * What one level gave.
 *
 * @param nanos wall time of all journeys together
 * @param cpuNanos processor time of the server
 * @param upkeep what of it the virtual machine needs for itself
 * @param databaseNanos processor time of a database server, 0 for the embedded one
 * @param ownNanos processor time of the generator
 * @param resident bytes of memory the operating system counts for the server at the end
 */
record Level(
        int journeys,
        Timings timings,
        long nanos,
        long cpuNanos,
        Server.Upkeep upkeep,
        long databaseNanos,
        long ownNanos,
        long requests,
        long sent,
        long received,
        long resident) {

    double journeysPerSecond() {
        return journeys * 1e9 / nanos;
    }

    double cpuSecondsPerJourney() {
        return cpuNanos / 1e9 / journeys;
    }

    double cpuMillisPerRequest() {
        return cpuNanos / 1e6 / requests;
    }
}
