package org.ferroloop.transport.vxi11;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.transport.ResourceName;

/**
 * The LAN device of a VXI-11 resource name, taken apart.
 *
 * <p>{@code inst0} is found through the portmapper. {@code inst0,50123} is FerroLoop's own, after
 * the pattern of {@code hislip0,4880}: the core channel is on that port and no portmapper is asked;
 * a server that may not bind port 111 prints such a name. ({@code gpib0,5} is device 5 behind a
 * gateway, as VXI-11.2 has it.)
 *
 * @param device what create_link is told
 * @param corePort 1 to 65535, or 0 to ask the portmapper
 */
public record Vxi11Address(String device, int corePort) {
  private static final Pattern WITH_PORT = Pattern.compile("(inst\\d+),(\\d{1,5})");

  public static Vxi11Address of(ResourceName.Vxi11 name) {
    Matcher matcher = WITH_PORT.matcher(name.device());
    int port = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    return port >= 1 && port <= 65535
        ? new Vxi11Address(matcher.group(1), port)
        : new Vxi11Address(name.device(), 0);
  }

  /**
   * The resource name of an instrument whose core channel is on a port that no portmapper tells.
   */
  public static ResourceName.Vxi11 name(String host, String device, int corePort) {
    return new ResourceName.Vxi11(0, host, device + "," + corePort);
  }
}
