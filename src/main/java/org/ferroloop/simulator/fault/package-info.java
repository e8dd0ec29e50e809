/**
 * What goes wrong on a simulated bench, when and how: schedules read from YAML, and their state.
 */
package org.ferroloop.simulator.fault;
