package org.ferroloop.transport.prologix;

import java.util.HashMap;
import java.util.Map;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;

/**
 * The adapters in use by this program: the links on one bus must share the line, since an adapter
 * takes a single client.
 */
final class Adapters {
  private static final Map<AdapterAddress, Shared> OPEN = new HashMap<>();

  private Adapters() {}

  /** An adapter and how many links use it. */
  static final class Shared {
    private final AdapterAddress address;
    private final Adapter adapter;
    private int users;

    private Shared(AdapterAddress address, Adapter adapter) {
      this.address = address;
      this.adapter = adapter;
    }

    Adapter adapter() {
      return adapter;
    }

    /** Gives it up; the last user closes it. */
    void leave() {
      synchronized (OPEN) {
        users--;
        if (users == 0) {
          adapter.close();
          OPEN.remove(address, this);
        }
      }
    }

    /** The line is gone: whoever joins from now on gets a new one. */
    void broken() {
      synchronized (OPEN) {
        OPEN.remove(address, this);
        adapter.close();
      }
    }
  }

  /**
   * Joins the users of an adapter, which is opened for the first.
   *
   * @throws LinkRefused when it cannot be reached, or does not answer as one
   */
  static Shared join(String where, LinkOptions options, Clock clock) {
    AdapterAddress address = AdapterAddress.parse(where);
    synchronized (OPEN) {
      Shared shared = OPEN.get(address);
      if (shared == null) {
        shared = new Shared(address, open(address, options, clock));
        OPEN.put(address, shared);
      }
      shared.users++;
      return shared;
    }
  }

  private static Adapter open(AdapterAddress address, LinkOptions options, Clock clock) {
    Deadline deadline = Deadline.in(clock, options.connectTimeout());
    String name = "adapter " + address;
    Adapter adapter = new Adapter(name, address.open(options, deadline), clock);
    try {
      adapter.prepare(deadline);
      return adapter;
    } catch (LinkException e) {
      adapter.close();
      throw new LinkRefused(name, "it does not answer ++ver as an adapter does", e);
    }
  }
}
