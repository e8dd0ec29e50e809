package org.ferroloop.instrument.wgfmu;

import com.sun.jna.Native;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells every call of the library once it is back: {@code WGFMU_connect(601) = 0}. */
final class CallLog implements InvocationHandler {
  private final WgfmuFunctions functions;
  private final Consumer<String> log;

  private CallLog(WgfmuFunctions functions, Consumer<String> log) {
    this.functions = functions;
    this.log = log;
  }

  /** The same functions, told. Arguments by reference are told as they came back. */
  static WgfmuFunctions of(WgfmuFunctions functions, Consumer<String> log) {
    Class<WgfmuFunctions> type = WgfmuFunctions.class;
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new CallLog(functions, log)));
  }

  @Override
  public Object invoke(Object proxy, Method function, Object[] arguments) throws Throwable {
    try {
      Object code = function.invoke(functions, arguments);
      log.accept(function.getName() + "(" + text(arguments) + ") = " + code);
      return code;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static String text(Object[] arguments) {
    return arguments == null
        ? ""
        : Arrays.stream(arguments).map(CallLog::text).collect(Collectors.joining(", "));
  }

  private static String text(Object argument) {
    if (argument instanceof String word) {
      return '"' + word + '"';
    } else if (argument instanceof IntByReference number) {
      return "-> " + number.getValue();
    } else if (argument instanceof DoubleByReference number) {
      return "-> " + number.getValue();
    } else if (argument instanceof byte[] text) {
      return "-> \"" + Native.toString(text, StandardCharsets.ISO_8859_1) + '"';
    } else if (argument instanceof double[] numbers) {
      return Arrays.toString(numbers);
    } else if (argument instanceof int[] numbers) {
      return Arrays.toString(numbers);
    } else if (argument instanceof Object[] many) {
      return Arrays.toString(many);
    }
    return String.valueOf(argument);
  }
}
