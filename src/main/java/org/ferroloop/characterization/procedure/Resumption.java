package org.ferroloop.characterization.procedure;

import java.util.Map;
import java.util.Optional;
import org.ferroloop.instrument.PulseTrain;

/**
 * How a run goes on.
 *
 * @param text in words, for the log
 * @param fields for the record of it
 * @param pending a train whose record is there but which did not go out, to be made first
 * @param unrecorded samples of a waveform whose record is there and theirs is not
 */
record Resumption(
    String text,
    Map<String, Object> fields,
    Optional<PulseTrain> pending,
    Optional<SampledCurrent> unrecorded) {}
