/**
 * The simulated WGFMU instrument library of the Keysight B1530A: every function of the vendor's
 * header (wgfmu.h of 2008) with its argument checks, return codes and error texts, over the
 * simulated mainframe. A native library (resources, native/wgfmu) exports the functions and
 * forwards each call here, so that a driver of the vendor's library runs unchanged.
 *
 * <p>Names, numbers and limits are the vendor's (instruments.md 1.2 and 1.3); the wording of error
 * texts is this package's own, but for those that are known from the field.
 */
package org.ferroloop.simulator.wgfmu;
