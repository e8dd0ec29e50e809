/**
 * HiSLIP 1.0 (IVI-6.1), synchronised mode.
 *
 * <p>The frame formats are public and without any input or output; the link and the simulator's
 * server use the same ones. A decoder throws {@link org.ferroloop.transport.LinkProtocol} for
 * whatever is not a frame, and never allocates more than the bytes that have arrived.
 */
package org.ferroloop.transport.hislip;
