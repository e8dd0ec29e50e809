/**
 * Traffic logs: every message both ways with time stamps, written by a {@link
 * org.ferroloop.transport.trace.Trace} and answered from by a {@link
 * org.ferroloop.transport.trace.ReplayLink}.
 *
 * <p>A trace is a text file in ASCII, one event a line, in the order of the events; several links
 * may share it. Lines that begin with {@code #} are remarks. An event is
 *
 * <pre>
 *   TIME RESOURCE WHAT [BYTES]
 *
 *   2026-11-23T23:41:07.120411Z TCPIP0::192.168.1.20::5025::SOCKET &gt; *IDN?
 *   2026-11-23T23:41:07.121093Z TCPIP0::192.168.1.20::5025::SOCKET &lt; KEITHLEY INSTRUMENTS,...
 *   2026-11-23T23:41:07.121410Z TCPIP0::192.168.1.20::5025::SOCKET &gt; READ?
 *   2026-11-23T23:41:09.122001Z TCPIP0::192.168.1.20::5025::SOCKET !&lt; LinkTimeout no whole answer ...
 * </pre>
 *
 * TIME is UTC in ISO 8601. RESOURCE is the canonical name, a blank in it as {@code \x20}. WHAT is
 * {@code open}, {@code >} written, {@code <} read, {@code stb} with the status byte as a number,
 * {@code clear}, {@code trigger}, {@code lock}, {@code unlock}, {@code call} or {@code close}; a
 * {@code call} is one of a maker's library, with its answers, that reaches the same instrument
 * beside the line, and is not replayed. With {@code !} in front it failed ({@code !>} after the
 * writing it belongs to, {@code !<} instead of the reading); then come the kind of the failure and
 * its text. Actions are noted before they are done, readings when they are there. BYTES are
 * printable ASCII as it is, backslash doubled, {@code \n \r \t}, any other byte as {@code \xHH}; a
 * blank at the end is {@code \x20}. Terminators and frames of the wire are not part of a message.
 */
package org.ferroloop.transport.trace;
