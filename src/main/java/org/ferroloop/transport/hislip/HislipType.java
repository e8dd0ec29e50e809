package org.ferroloop.transport.hislip;

import java.util.Optional;

/** Message types of HiSLIP 1.0 (IVI-6.1, table 4); the ordinal is the number on the wire. */
public enum HislipType {
  INITIALIZE,
  INITIALIZE_RESPONSE,
  FATAL_ERROR,
  ERROR,
  ASYNC_LOCK,
  ASYNC_LOCK_RESPONSE,
  DATA,
  DATA_END,
  DEVICE_CLEAR_COMPLETE,
  DEVICE_CLEAR_ACKNOWLEDGE,
  ASYNC_REMOTE_LOCAL_CONTROL,
  ASYNC_REMOTE_LOCAL_RESPONSE,
  TRIGGER,
  INTERRUPTED,
  ASYNC_INTERRUPTED,
  ASYNC_MAX_MSG_SIZE,
  ASYNC_MAX_MSG_SIZE_RESPONSE,
  ASYNC_INITIALIZE,
  ASYNC_INITIALIZE_RESPONSE,
  ASYNC_DEVICE_CLEAR,
  ASYNC_SERVICE_REQUEST,
  ASYNC_STATUS_QUERY,
  ASYNC_STATUS_RESPONSE,
  ASYNC_DEVICE_CLEAR_ACKNOWLEDGE,
  ASYNC_LOCK_INFO,
  ASYNC_LOCK_INFO_RESPONSE;

  private static final HislipType[] ALL = values();

  /** The type of this number (0 to 255); empty when HiSLIP 1.0 names none. */
  public static Optional<HislipType> of(int code) {
    return code >= 0 && code < ALL.length ? Optional.of(ALL[code]) : Optional.empty();
  }

  /** The number on the wire. */
  public int code() {
    return ordinal();
  }
}
