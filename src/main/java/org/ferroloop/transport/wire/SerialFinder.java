package org.ferroloop.transport.wire;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Discovery;
import org.ferroloop.transport.Finder;
import org.ferroloop.transport.Found;
import org.ferroloop.transport.ResourceName;

/** Lists the serial ports of this machine, whether anything is connected or not. */
public final class SerialFinder implements Finder {
  @Override
  public String source() {
    return "serial ports";
  }

  @Override
  public Discovery.Scope scope() {
    return Discovery.Scope.MACHINE;
  }

  @Override
  public List<Found> find(Deadline deadline) {
    return Arrays.stream(SerialPort.getCommPorts()).map(this::found).toList();
  }

  private Found found(SerialPort port) {
    String name = new ResourceName.Serial(port.getSystemPortPath()).toString();
    return new Found(name, source(), port.getDescriptivePortName());
  }
}
