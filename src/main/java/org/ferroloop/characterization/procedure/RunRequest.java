package org.ferroloop.characterization.procedure;

import java.nio.file.Path;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.probe.Hookup;

/**
 * A procedure to be run on a bench.
 *
 * @param procedure what to do
 * @param hookup what to do it with, beginning at this device
 * @param output what to make of the records
 * @param folder of the run, new or empty
 * @param command that asked for it, for the manifest
 * @param version of the program
 */
public record RunRequest(
    Procedure procedure,
    Hookup hookup,
    RunOutput output,
    Path folder,
    String command,
    String version) {
  /** The same on another plan, such as one whose simulator was started. */
  public RunRequest on(BenchPlan plan) {
    return new RunRequest(procedure, hookup.on(plan), output, folder, command, version);
  }
}
