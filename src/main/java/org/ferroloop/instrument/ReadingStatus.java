package org.ferroloop.instrument;

/** What is known of a reading besides its value. */
public enum ReadingStatus {
  /** A number to rely on. */
  OK,
  /** The source was limiting: the value is the limit's, not the device's. */
  COMPLIANCE,
  /** Above the range (9.9E37, 199.999E+99): there is no number. */
  OVERRANGE,
  /** The measurement had not settled or oscillated. */
  UNSETTLED,
  /** The instrument says that it has no number (9.91E37, NaN). */
  INVALID
}
