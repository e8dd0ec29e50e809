package org.ferroloop.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every link promises, whatever its wire. A wire extends it with its {@link Peer} and says
 * what it can.
 */
@Timeout(60)
public abstract class LinkContract {
  /** What not every wire has. */
  public enum Feature {
    STATUS_BYTE,
    TRIGGER,
    DEVICE_CLEAR,
    LOCK,
    /** The wire tells when the other side goes away. */
    CUT
  }

  protected static final Clock CLOCK = new SystemClock();

  private static final long SEED = 20261123L;

  private Peer peer;
  private Link link;

  /** A fresh instrument behind this wire. */
  protected abstract Peer start();

  /** Whether the wire has it. */
  protected abstract boolean has(Feature feature);

  /** Opens a link to the peer; through {@link Links} unless a wire must do otherwise. */
  protected Link open(Peer to) {
    return Links.open(to.resource(), to.options(), CLOCK);
  }

  /** Time-out of a read that is meant to run out. */
  protected Duration soon() {
    return Duration.ofMillis(60);
  }

  @BeforeEach
  final void connect() {
    peer = start();
    link = open(peer);
  }

  /** Closes the link and opens it anew, for suites that run a test twice. */
  protected final void again() {
    link.close();
    link = open(start());
  }

  @AfterEach
  final void disconnect() {
    link.close();
    peer.close();
  }

  @Test
  void namesItsResource() {
    assertThat(link.resource()).isEqualTo(peer.resource());
  }

  @Test
  void answersAQuery() {
    assertThat(ask("ECHO one")).isEqualTo("one");
  }

  @Test
  void keepsTheOrderOfAThousandRandomQueries() {
    RandomStream random = Seeds.of(SEED).stream("link contract");
    for (int i = 0; i < 1000; i++) {
      String text = "query " + i + " " + "x".repeat(random.nextInt(200));
      assertThat(ask("ECHO " + text)).as("seed %d, query %d", SEED, i).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_537, 1_000_000})
  void readsLongAnswers(int length) {
    send("LONG " + length);
    assertThat(link.read(ample())).isEqualTo(ScriptedInstrument.letters(length));
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 600, 100_000})
  void readsBlocksThatHoldAnyByte(int length) {
    send("BLOCK " + length);
    assertThat(link.read(ample())).isEqualTo(ScriptedInstrument.block(length));
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000_000})
  void sendsMessagesOfAnyLength(int length) {
    byte[] message = "y".repeat(length).getBytes(ISO_8859_1);
    link.write(message, ample());
    assertThat(ask("LENGTH")).isEqualTo(Integer.toString(length));
  }

  @Test
  void readsAnEmptyAnswer() {
    assertThat(ask("ECHO ")).isEmpty();
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @Test
  void aDeadlineIsKeptAndTheLinkIsInStepAgain() {
    Deadline deadline = Deadline.in(CLOCK, soon());
    send("SILENT");
    assertThatThrownBy(() -> link.read(deadline)).isInstanceOf(LinkTimeout.class);
    assertThat(deadline.passed()).isTrue();
    assertThat(CLOCK.nanos() - deadline.at()).isLessThan(Duration.ofMillis(900).toNanos());
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @Test
  void aTimeoutNamesTheResourceAndTheQuestion() {
    send("SILENT please");
    assertThatThrownBy(() -> link.read(shortly()))
        .isInstanceOf(LinkTimeout.class)
        .hasMessageContaining(peer.resource().toString())
        .hasMessageContaining("SILENT please");
  }

  @Test
  void readingAgainAfterATimeoutGivesNoAnswer() {
    send("GATED late");
    assertThatThrownBy(() -> link.read(shortly())).isInstanceOf(LinkTimeout.class);
    peer.instrument().release();
    assertThatThrownBy(() -> link.read(shortly())).isInstanceOf(LinkTimeout.class);
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @Test
  void aLateAnswerIsNeverTakenForTheNextQuestions() {
    for (int i = 0; i < 5; i++) {
      send("GATED late " + i);
      assertThatThrownBy(() -> link.read(shortly())).isInstanceOf(LinkTimeout.class);
      peer.instrument().release();
      assertThat(ask("ECHO right " + i)).isEqualTo("right " + i);
      assertThat(ask("ECHO again " + i)).isEqualTo("again " + i);
    }
  }

  @Test
  void anAnswerThatComesDuringTheNextQuestionIsNotTaken() {
    send("GATED late");
    assertThatThrownBy(() -> link.read(shortly())).isInstanceOf(LinkTimeout.class);
    try {
      link.write("ECHO right".getBytes(ISO_8859_1), shortly());
      peer.instrument().release();
      assertThat(read()).isEqualTo("right");
    } catch (LinkTimeout e) {
      assertThat(peer.instrument().waiting()).as("held up by the gate: %s", e).isTrue();
    }
    peer.instrument().release();
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @Test
  void halfAMessageIsATimeoutAndNotAnAnswer() {
    send("HALF 1.2345");
    assertThatThrownBy(() -> link.read(shortly())).isInstanceOf(LinkTimeout.class);
    peer.instrument().release();
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @Test
  void aCutLineIsLost() {
    assumeTrue(has(Feature.CUT), "the wire does not tell");
    assertThatThrownBy(() -> ask("CUT")).isInstanceOf(LinkLost.class);
    assertThatThrownBy(() -> ask("ECHO x")).isInstanceOf(LinkLost.class);
  }

  @Test
  void halfAMessageBeforeTheCutIsLost() {
    assumeTrue(has(Feature.CUT), "the wire does not tell");
    assertThatThrownBy(() -> ask("HALFCUT 1.2345")).isInstanceOf(LinkLost.class);
  }

  @Test
  void aClosedLinkIsLost() {
    link.close();
    link.close();
    assertThatThrownBy(() -> ask("ECHO x")).isInstanceOf(LinkLost.class);
  }

  @Test
  void closingFromAnotherThreadEndsAWait() throws Exception {
    send("GATED x");
    CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> link.read(ample()));
    while (!peer.instrument().waiting()) {
      Thread.onSpinWait();
    }
    link.close();
    assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(LinkLost.class);
  }

  @Test
  void clearingForgetsTheAnswerThatWaits() {
    send("ECHO stale");
    link.clear(ample());
    assertThat(ask("ECHO after")).isEqualTo("after");
    if (has(Feature.DEVICE_CLEAR)) {
      assertThat(peer.instrument().clears()).isPositive();
    }
  }

  @Test
  void readsTheStatusByteOrSaysThatItCannot() {
    peer.instrument().statusByte(0x51);
    if (has(Feature.STATUS_BYTE)) {
      assertThat(link.statusByte(ample())).isEqualTo(0x51);
      peer.instrument().statusByte(0xFF);
      assertThat(link.statusByte(ample())).isEqualTo(0xFF);
    } else {
      assertThatThrownBy(() -> link.statusByte(ample())).isInstanceOf(LinkUnsupported.class);
    }
    assertThat(ask("ECHO after")).isEqualTo("after");
  }

  @Test
  void triggersOrSaysThatItCannot() {
    if (has(Feature.TRIGGER)) {
      link.trigger(ample());
      assertThat(ask("ECHO after")).isEqualTo("after");
      assertThat(peer.instrument().triggers()).isEqualTo(1);
    } else {
      assertThatThrownBy(() -> link.trigger(ample())).isInstanceOf(LinkUnsupported.class);
      assertThat(ask("ECHO after")).isEqualTo("after");
    }
  }

  @Test
  void locksOrSaysThatItCannot() {
    if (!has(Feature.LOCK)) {
      assertThatThrownBy(() -> link.lock(ample())).isInstanceOf(LinkUnsupported.class);
      assertThat(ask("ECHO after")).isEqualTo("after");
      return;
    }
    try (Link other = open(peer)) {
      link.lock(ample());
      assertThatThrownBy(() -> other.lock(shortly())).isInstanceOf(LinkLocked.class);
      assertThat(ask("ECHO mine")).isEqualTo("mine");
      link.unlock(ample());
      other.lock(ample());
      other.unlock(ample());
    }
  }

  /** Sends, and reads the answer as text. */
  protected final String ask(String question) {
    send(question);
    return read();
  }

  private void send(String message) {
    link.write(message.getBytes(ISO_8859_1), ample());
  }

  private String read() {
    return new String(link.read(ample()), ISO_8859_1);
  }

  private Deadline shortly() {
    return Deadline.in(CLOCK, soon());
  }

  private static Deadline ample() {
    return Deadline.in(CLOCK, Duration.ofSeconds(20));
  }
}
