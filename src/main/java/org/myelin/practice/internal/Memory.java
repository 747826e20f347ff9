package org.myelin.practice.internal;

/**
 * What FSRS knows about one card in one head.
 *
 * @param stability days until the chance to recall it has fallen to nine in ten
 * @param difficulty 1 (easy) to 10
 */
record Memory(double stability, double difficulty) {}
