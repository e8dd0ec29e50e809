/** The switching model: a physical twin that answers any pulse (analog-training section 10). */
package org.ferroloop.twin.switching;
