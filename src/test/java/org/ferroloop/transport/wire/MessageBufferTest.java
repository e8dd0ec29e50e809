package org.ferroloop.transport.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.Terminator;
import org.junit.jupiter.api.Test;

/** How bytes are cut into messages. */
class MessageBufferTest {
  private static final long SEED = 57L;

  @Test
  void blocksMayHoldLineFeeds() {
    assertThat(cut("#13a\nb\nnext\n")).containsExactly("#13a\nb", "next");
    assertThat(cut("1,#13a\nb,2;#12\n\n\n")).containsExactly("1,#13a\nb,2;#12\n\n");
    assertThat(cut(":CURV #13a\nb\n")).containsExactly(":CURV #13a\nb");
  }

  @Test
  void aHashElsewhereIsNoBlock() {
    assertThat(cut("-222,\"Data; #19 out of range\"\nnext\n"))
        .containsExactly("-222,\"Data; #19 out of range\"", "next");
    assertThat(cut("A#19\nnext\n")).containsExactly("A#19", "next");
    assertThat(cut("#H1F\nnext\n")).containsExactly("#H1F", "next");
    assertThat(cut("#\nnext\n")).containsExactly("#", "next");
    assertThat(cut("#2\nnext\n")).containsExactly("#2", "next");
    assertThat(cut("a table # 1: #19\nnext\n")).containsExactly("a table # 1: #19", "next");
  }

  @Test
  void anEmptyBlockAndAnIndefiniteOneEndAtTheTerminator() {
    assertThat(cut("#10\nnext\n")).containsExactly("#10", "next");
    assertThat(cut("#0abc\nnext\n")).containsExactly("#0abc", "next");
    assertThat(cut("#0ab\r\nnext\r\n")).containsExactly("#0ab\r", "next");
  }

  @Test
  void aCarriageReturnBelongsToTheTerminatorButNotToABlock() {
    assertThat(cut("1.5\r\n\r\n")).containsExactly("1.5", "");
    assertThat(cut("#12a\r\n1\n")).containsExactly("#12a\r", "1");
    assertThat(cut("#12a\r\r\n")).containsExactly("#12a\r");
  }

  @Test
  void otherTerminators() {
    MessageBuffer carriageReturn = new MessageBuffer(Terminator.CR);
    carriageReturn.add("a\nb\rc".getBytes(ISO_8859_1), 5);
    assertThat(carriageReturn.take()).isEqualTo("a\nb".getBytes(ISO_8859_1));
    assertThat(carriageReturn.take()).isNull();
  }

  @Test
  void howTheBytesArriveDoesNotMatter() {
    RandomStream random = Seeds.of(SEED).stream("pieces");
    for (int round = 0; round < 2000; round++) {
      StringBuilder stream = new StringBuilder();
      List<String> messages = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        String message =
            switch (random.nextInt(3)) {
              case 0 -> "x".repeat(random.nextInt(40));
              case 1 -> block(random.nextInt(30));
              default -> "1," + block(random.nextInt(12)) + ";" + block(random.nextInt(12));
            };
        messages.add(message);
        stream.append(message).append('\n');
      }
      MessageBuffer buffer = new MessageBuffer(Terminator.LF);
      byte[] bytes = stream.toString().getBytes(ISO_8859_1);
      List<String> cut = new ArrayList<>();
      for (int at = 0; at < bytes.length; ) {
        int count = Math.min(bytes.length - at, 1 + random.nextInt(20));
        byte[] piece = java.util.Arrays.copyOfRange(bytes, at, at + count);
        buffer.add(piece, count);
        at += count;
        if (random.nextInt(2) == 0) {
          drain(buffer, cut);
        }
      }
      drain(buffer, cut);
      assertThat(cut).as("seed %d, round %d", SEED, round).isEqualTo(messages);
      assertThat(buffer.size()).isZero();
    }
  }

  private static String block(int length) {
    return new String(ScriptedInstrument.block(length), ISO_8859_1);
  }

  private static List<String> cut(String stream) {
    MessageBuffer buffer = new MessageBuffer(Terminator.LF);
    byte[] bytes = stream.getBytes(ISO_8859_1);
    buffer.add(bytes, bytes.length);
    List<String> messages = new ArrayList<>();
    drain(buffer, messages);
    return messages;
  }

  private static void drain(MessageBuffer buffer, List<String> into) {
    for (byte[] message = buffer.take(); message != null; message = buffer.take()) {
      into.add(new String(message, ISO_8859_1));
    }
  }
}
