/**
 * VXI-11 (TCP/IP Instrument Protocol, VXI-11.1 and VXI-11.3): ONC-RPC (RFC 5531) over TCP with
 * record marking, XDR data (RFC 4506), the portmapper (RFC 1833).
 *
 * <p>The frame formats are public records without any input or output; the link and the simulator's
 * server use the same ones. A decoder throws {@link org.ferroloop.transport.LinkProtocol} for
 * whatever is not a frame, and never allocates more than the bytes it was given.
 */
package org.ferroloop.transport.vxi11;
