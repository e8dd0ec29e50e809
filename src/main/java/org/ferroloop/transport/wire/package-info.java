/** Wires of bare bytes, and how messages are cut out of them: raw sockets, serial ports. */
package org.ferroloop.transport.wire;
