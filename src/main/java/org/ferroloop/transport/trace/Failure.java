package org.ferroloop.transport.trace;

import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLocked;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.LinkUnsupported;

/**
 * A failure of a link as a trace keeps it.
 *
 * @param kind simple name of the exception
 * @param detail its text without the resource
 */
record Failure(String kind, String detail) {
  static Failure of(LinkException failure) {
    String prefix = failure.resource() + ": ";
    String message = failure.getMessage();
    String detail = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    return new Failure(failure.getClass().getSimpleName(), detail);
  }

  static Failure parse(String text) {
    int blank = text.indexOf(' ');
    return blank < 0
        ? new Failure(text, "")
        : new Failure(text.substring(0, blank), text.substring(blank + 1));
  }

  String text() {
    return kind + " " + detail;
  }

  /** The exception anew; one of a kind that is not known comes as the general one. */
  LinkException exception(String resource) {
    return switch (kind) {
      case "LinkTimeout" -> new LinkTimeout(resource, detail, null);
      case "LinkLost" -> new LinkLost(resource, detail, null);
      case "LinkLocked" -> new LinkLocked(resource, detail, null);
      case "LinkProtocol" -> new LinkProtocol(resource, detail, null);
      case "LinkRefused" -> new LinkRefused(resource, detail, null);
      case "LinkUnsupported" -> new LinkUnsupported(resource, detail, null);
      default -> new LinkException(resource, text(), null);
    };
  }
}
