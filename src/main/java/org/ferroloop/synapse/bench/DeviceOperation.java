package org.ferroloop.synapse.bench;

import java.util.List;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;

/** One thing that was done to one device. Voltages are across it, top against bottom. */
public sealed interface DeviceOperation {
  /** The device, as the bench file names it. */
  String device();

  /** A train that went out, or was about to. */
  record Pulsed(String device, PulseTrain train) implements DeviceOperation {}

  /** A read, point by point. */
  record Read(String device, List<Reading> readings) implements DeviceOperation {
    public Read {
      readings = List.copyOf(readings);
    }
  }
}
