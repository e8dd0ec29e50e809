package org.ferroloop.simulator.wgfmu;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ferroloop.simulator.mainframe.Mainframe;

/**
 * The WGFMU instrument library as one process has it loaded: patterns and sequences are its own,
 * the mainframe is shared. A call gives 0, a positive number when there was a warning [K], or a
 * negative one (-1 to -15), with a text that getError tells. Not thread-safe: whoever calls holds
 * the bench's lock.
 */
public final class WgfmuLibrary {
  private final State state;
  private final MessageFunctions messages;
  private final Map<String, Call.Function> functions = new HashMap<>();

  /**
   * @param withoutRsu channels whose remote-sense and switch unit is missing: what would use it
   *     fails with -6
   */
  public WgfmuLibrary(Mainframe mainframe, Set<Integer> withoutRsu) {
    state = new State(mainframe, withoutRsu);
    messages = new MessageFunctions(state.messages());
    messages.register(functions);
    Apply apply = new Apply(state);
    new SessionFunctions(state).register(functions);
    new SetupFunctions(state, apply).register(functions);
    new PatternFunctions(state).register(functions);
    new EventFunctions(state).register(functions);
    new PatternCheckFunctions(state).register(functions);
    new SequenceCheckFunctions(state).register(functions);
    new RunFunctions(state, apply).register(functions);
    new DataFunctions(state).register(functions);
    new DcFunctions(state, apply).register(functions);
    functions.put("WGFMU_exportAscii", new ExportFunction(state)::run);
  }

  /** The names of all functions. */
  public Set<String> functions() {
    return Set.copyOf(functions.keySet());
  }

  /**
   * The name of the function that a request calls.
   *
   * @throws UncheckedIOException when the request is not one
   */
  public static String function(byte[] request) {
    try {
      return Call.bytes(new DataInputStream(new ByteArrayInputStream(request)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One call that fails, whatever is asked.
   *
   * @param number -1 to -15; any other is a firmware error, -6
   * @param text that the library tells
   * @return the return code alone
   */
  public byte[] fail(byte[] request, int number, String text) {
    ReturnCode code = ReturnCode.of(number);
    return answer(failed(code, code.text() + "; " + text, function(request)), new byte[0]);
  }

  /**
   * One call.
   *
   * @param request the function's name and its arguments, as wire.h of the native library tells
   * @return the return code and, unless it is negative, the outputs
   * @throws UncheckedIOException when the request is not one
   */
  public byte[] call(byte[] request) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(request));
    Call call = new Call(in);
    String name = "";
    int code;
    try {
      name = Call.bytes(in);
      Call.Function function = functions.get(name);
      if (function == null) {
        throw new Refusal(ReturnCode.NOT_SUPPORTED, "the simulation does not know it");
      }
      function.run(call);
      code = state.messages().takeWarned() ? 1 : 0;
    } catch (Refusal e) {
      code = failed(e.code(), e.getMessage(), name);
    } catch (ArithmeticException e) {
      code =
          failed(ReturnCode.PARAMETER, "more than can be counted (" + e.getMessage() + ")", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(code, code < 0 ? new byte[0] : call.outputs());
  }

  private int failed(ReturnCode code, String text, String name) {
    messages.error(text + "; " + name + " (" + code.number() + ")");
    return code.number();
  }

  private static byte[] answer(int code, byte[] outputs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(code);
      out.write(outputs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
