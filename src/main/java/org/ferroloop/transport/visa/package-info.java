/**
 * Lines through an installed VISA library (VPP-4.3.2), whatever the wire: message based resources
 * by {@link org.ferroloop.transport.visa.VisaLink}, sockets and serial ports by {@link
 * org.ferroloop.transport.visa.VisaLineLink}. The library is loaded when the first is opened.
 */
package org.ferroloop.transport.visa;
