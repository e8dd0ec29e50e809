package org.ferroloop.transport.trace;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.wire.RawSocketPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.io.TempDir;

/** The contract over a replay: every test runs over a traced socket first, then over its trace. */
@ExtendWith(ReplayContractTest.TwoPasses.class)
class ReplayContractTest extends LinkContract {
  private final List<AutoCloseable> recording = new ArrayList<>();
  private Peer recorded;
  private int opened;
  private boolean replaying;

  @TempDir Path folder;

  @Override
  protected Peer start() {
    if (replaying) {
      return recorded;
    }
    recorded = new RawSocketPeer();
    return recorded;
  }

  @Override
  protected Link open(Peer to) {
    Path file = folder.resolve("trace" + opened++ + ".txt");
    if (replaying) {
      return ReplayLink.open(file, to.resource());
    }
    Trace trace = Trace.to(file, CLOCK);
    recording.add(trace);
    return trace.of(Links.open(to.resource(), to.options(), CLOCK));
  }

  @Override
  protected boolean has(Feature feature) {
    return feature == Feature.CUT;
  }

  @AfterEach
  void endRecording() throws Exception {
    for (AutoCloseable trace : recording) {
      trace.close();
    }
  }

  /** Runs a test's body once for the record before JUnit runs it for good. */
  static final class TwoPasses implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> call,
        ExtensionContext context)
        throws Throwable {
      record(call);
      invocation.proceed();
    }

    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> call,
        ExtensionContext context)
        throws Throwable {
      record(call);
      invocation.proceed();
    }

    private static void record(ReflectiveInvocationContext<Method> call) throws Exception {
      ReplayContractTest test = (ReplayContractTest) call.getTarget().orElseThrow();
      Method body = call.getExecutable();
      body.setAccessible(true);
      body.invoke(test, call.getArguments().toArray());
      test.replaying = true;
      test.opened = 0;
      test.again();
    }
  }
}
