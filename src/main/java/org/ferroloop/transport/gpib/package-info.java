/** Lines over the machine's own GPIB card, through linux-gpib or NI-488.2. */
package org.ferroloop.transport.gpib;
