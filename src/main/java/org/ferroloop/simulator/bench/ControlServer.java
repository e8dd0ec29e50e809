package org.ferroloop.simulator.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import org.ferroloop.simulator.server.Acceptor;

/**
 * The control port of a simulated bench: a JSON object a line in, a JSON object a line out. What it
 * takes is told at {@link ControlCommands}; a line that is wrong is answered with {@code {"error":
 * "..."}} and nothing else happens.
 */
public final class ControlServer implements AutoCloseable {
  private final ControlCommands commands;
  private final Acceptor acceptor;

  private ControlServer(SimulatedBench bench, InetAddress host, int port) throws IOException {
    commands = new ControlCommands(bench);
    acceptor = Acceptor.listen(host, port, "control", this::serve);
  }

  /**
   * Serves the control port.
   *
   * @param port 0 for any free one
   * @throws InputException when the port is taken or not permitted
   */
  public static ControlServer start(SimulatedBench bench, String host, int port) {
    try {
      return new ControlServer(bench, InetAddress.getByName(host), port);
    } catch (IOException e) {
      throw InputException.caused(
          "control port", 0, "", "cannot serve port " + port + ": " + e.getMessage(), e);
    }
  }

  public int port() {
    return acceptor.port();
  }

  private void serve(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = socket.getOutputStream();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        String answer = ConfigText.json(answer(line)).replaceAll("\\s*\\R\\s*", " ").strip();
        out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  private Map<String, Object> answer(String line) {
    try {
      return commands.answer(ConfigFile.parse("control.json", line));
    } catch (InputException | IllegalArgumentException e) {
      // Told to whoever sent the line; the bench goes on.
      return Map.of("error", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    acceptor.close();
  }
}
