/** What one programming pulse costs, by source and by term (analog-training section 9). */
package org.ferroloop.twin.energy;
