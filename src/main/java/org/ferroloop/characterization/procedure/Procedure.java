package org.ferroloop.characterization.procedure;

import java.util.Map;

/**
 * What is to be done to one device, or to several in turn, as data: nothing here does anything.
 * What comes next may depend on readings, and on nothing else, so that the records of a run tell
 * where it stands.
 */
public interface Procedure {
  /** As the command line calls it: "amplitude-sweep". */
  String name();

  /** How many steps it has at most. */
  long mostSteps();

  /** From the beginning; every call begins anew, and the same readings give the same steps. */
  Course begin();

  /** The parameters with their units, by name and in order, for the manifest. */
  Map<String, Object> parameters();
}
