package org.ferroloop.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a resource name does not say about a line. Start from {@link #DEFAULT} and change with the
 * {@code with} methods.
 *
 * @param writeEnd ends what is written (socket, serial, GPIB adapter)
 * @param readEnd ends what is read (socket, serial, GPIB adapter)
 * @param serial speed and format of a serial port, also of a serial adapter's
 * @param fence how a serial line finds its step again after a time-out
 * @param adapter of a GPIB name: the Prologix adapter, "TCP host:1234" or "ASRL/dev/ttyUSB0"; empty
 *     for the machine's own GPIB card
 * @param visa true to go through an installed VISA library
 * @param deviceClear whether a device clear may be sent to find the step again (default true)
 * @param vxi11CorePort TCP port of the VXI-11 core channel where no portmapper can be asked
 * @param connectTimeout how long opening may take
 */
public record LinkOptions(
    Terminator writeEnd,
    Terminator readEnd,
    SerialSettings serial,
    Fence fence,
    Optional<String> adapter,
    boolean visa,
    boolean deviceClear,
    OptionalInt vxi11CorePort,
    Duration connectTimeout) {
  /** Line feeds, 9600 8N1, no adapter, no VISA library, five seconds to connect. */
  public static final LinkOptions DEFAULT =
      new LinkOptions(
          Terminator.LF,
          Terminator.LF,
          SerialSettings.DEFAULT,
          Fence.SCPI,
          Optional.empty(),
          false,
          true,
          OptionalInt.empty(),
          Duration.ofSeconds(5));

  /** The same terminator both ways. */
  public LinkOptions withTerminator(Terminator both) {
    return withTerminators(both, both);
  }

  public LinkOptions withTerminators(Terminator write, Terminator read) {
    return new LinkOptions(
        write, read, serial, fence, adapter, visa, deviceClear, vxi11CorePort, connectTimeout);
  }

  public LinkOptions withSerial(SerialSettings settings) {
    return new LinkOptions(
        writeEnd,
        readEnd,
        settings,
        fence,
        adapter,
        visa,
        deviceClear,
        vxi11CorePort,
        connectTimeout);
  }

  public LinkOptions withFence(Fence other) {
    return new LinkOptions(
        writeEnd,
        readEnd,
        serial,
        other,
        adapter,
        visa,
        deviceClear,
        vxi11CorePort,
        connectTimeout);
  }

  /**
   * @param address "TCP host:1234" or "ASRL/dev/ttyUSB0"
   */
  public LinkOptions withAdapter(String address) {
    return new LinkOptions(
        writeEnd,
        readEnd,
        serial,
        fence,
        Optional.of(address),
        visa,
        deviceClear,
        vxi11CorePort,
        connectTimeout);
  }

  public LinkOptions withVisa(boolean through) {
    return new LinkOptions(
        writeEnd,
        readEnd,
        serial,
        fence,
        adapter,
        through,
        deviceClear,
        vxi11CorePort,
        connectTimeout);
  }

  public LinkOptions withDeviceClear(boolean allowed) {
    return new LinkOptions(
        writeEnd, readEnd, serial, fence, adapter, visa, allowed, vxi11CorePort, connectTimeout);
  }

  public LinkOptions withVxi11CorePort(int port) {
    return new LinkOptions(
        writeEnd,
        readEnd,
        serial,
        fence,
        adapter,
        visa,
        deviceClear,
        OptionalInt.of(port),
        connectTimeout);
  }

  public LinkOptions withConnectTimeout(Duration timeout) {
    return new LinkOptions(
        writeEnd, readEnd, serial, fence, adapter, visa, deviceClear, vxi11CorePort, timeout);
  }
}
