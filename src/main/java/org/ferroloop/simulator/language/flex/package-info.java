/**
 * FLEX, the command language of the Keysight B1500A, over a simulated mainframe. Facts are those of
 * the project's instrument sheet (instruments.md 1.1); what is marked [K] is general knowledge of
 * the instrument that the sheet could not confirm.
 */
package org.ferroloop.simulator.language.flex;
