/**
 * The language of Siglent's SDG generators: {@code C1:BSWV HLEV,2,LLEV,0}. Keys and values, replies
 * that echo the header, and silence where another instrument would report an error.
 */
package org.ferroloop.simulator.language.siglent;
