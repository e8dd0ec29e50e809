/**
 * GPIB through a Prologix GPIB-ETHERNET or GPIB-USB adapter, or one that talks alike (AR488). One
 * adapter serves the links to all instruments on its bus. Commands: Prologix GPIB-ETHERNET
 * controller user manual, section 8.
 */
package org.ferroloop.transport.prologix;
