package org.ferroloop.characterization.store;

import java.time.Instant;
import org.ferroloop.config.ConfigNode;

/**
 * One record of a run, its checksum verified.
 *
 * @param sequence its number in the run, from 0
 * @param time when it was written
 * @param kind what it tells: "run", "pulse", "read", "file", "resume", "end"
 * @param fields all of it, with the fields of its kind
 */
public record RunRecord(long sequence, Instant time, String kind, ConfigNode fields) {}
