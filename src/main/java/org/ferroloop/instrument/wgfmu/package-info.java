/**
 * Keysight B1530A waveform generator / fast measurement unit (WGFMU) through the vendor's
 * instrument library: its functions (JNA), a session, channels, patterns, and a pulse generator.
 * Limits are those of the vendor's user's guide and wgfmu.h; they are known before anything is
 * sent. A WGFMU has no current compliance.
 */
package org.ferroloop.instrument.wgfmu;
