/**
 * USBTMC and USB488 through the character device of Linux's usbtmc driver ({@code /dev/usbtmc0}):
 * whole messages by read and write, the rest by ioctl.
 */
package org.ferroloop.transport.usbtmc;
