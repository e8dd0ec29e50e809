package org.ferroloop.report;

import java.util.OptionalLong;

/**
 * One epoch of a training.
 *
 * @param validationAccuracy share of the validation samples that were told rightly, 0 to 1
 * @param pulsesUp potentiation pulses spent until the end of this epoch
 * @param pulsesDown depression pulses spent until the end of this epoch
 * @param reads single-cell readings until the end of this epoch; empty where an older version did
 *     not note them
 */
public record EpochResult(
    double validationAccuracy, long pulsesUp, long pulsesDown, OptionalLong reads) {}
