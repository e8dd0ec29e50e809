package org.ferroloop.twin.export;

/** A twin that another tool cannot represent, or that lacks what the tool needs. */
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExportException(String message) {
    super(message);
  }
}
