package org.ferroloop.transport.nativelib;

import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;

/** A scripted instrument behind the stand-in's VISA or GPIB functions. */
public final class StandInPeer implements Peer {
  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final ResourceName resource;
  private final LinkOptions options;
  private final StandInServer server;

  private StandInPeer(ResourceName resource, LinkOptions options) {
    boolean bare =
        resource instanceof ResourceName.Socket || resource instanceof ResourceName.Serial;
    this.resource = resource;
    this.options = options;
    this.server =
        new StandInServer(
            (name, cut) -> new ScriptedLine(instrument, bare, cut), resource.toString());
    StandIn.use(server.port());
  }

  /** Through the VISA functions. */
  public static StandInPeer visa(String resource) {
    return new StandInPeer(ResourceName.parse(resource), LinkOptions.DEFAULT.withVisa(true));
  }

  /** Through the functions of linux-gpib. */
  public static StandInPeer gpib(String resource) {
    return new StandInPeer(ResourceName.parse(resource), LinkOptions.DEFAULT);
  }

  @Override
  public ResourceName resource() {
    return resource;
  }

  @Override
  public LinkOptions options() {
    return options;
  }

  @Override
  public ScriptedInstrument instrument() {
    return instrument;
  }

  StandInServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
    StandIn.leave();
  }
}
