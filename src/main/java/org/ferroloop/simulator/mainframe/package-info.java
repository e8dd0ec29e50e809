/**
 * The simulated Keysight B1500A: a mainframe of slots with source-measure units (SMU) and WGFMU
 * modules, without any language. FLEX and the WGFMU library sit on top and share it.
 */
package org.ferroloop.simulator.mainframe;
