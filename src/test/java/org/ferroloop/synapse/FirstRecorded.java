package org.ferroloop.synapse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs every test method twice on the same instance, told in between. */
final class FirstRecorded implements InvocationInterceptor {
  /** A test class whose first run of a test is recorded. */
  interface Recording {
    /** The first run is over. */
    void recorded(String test);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Object instance = context.getRequiredTestInstance();
    Method test = method.getExecutable();
    test.setAccessible(true);
    try {
      test.invoke(instance);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    ((Recording) instance).recorded(test.getName());
    invocation.proceed();
  }
}
