package org.ferroloop.instrument.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.ScriptedLink;
import org.ferroloop.instrument.profile.Action;
import org.ferroloop.instrument.profile.ActionName;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.profile.Question;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.transport.LinkTimeout;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final Profile scpi = Profiles.find("keithley-2400");
  private final Profile tsp = Profiles.find("keithley-2636b").forChannel("a");
  private final Profile siglent = Profiles.find("siglent-sdg").forChannel("1");

  private static Session session(Profile profile, ScriptedLink link) {
    return new Session("it", link, new VirtualClock(Instant.EPOCH), profile);
  }

  @Test
  void aScpiPlanIsOneMessageWithTheErrorQueueAtItsEnd() {
    ScriptedLink link = new ScriptedLink(text -> "+1E-1,-2.5E-9,+1.0,+0;0,\"No error; really\"");
    Plan plan =
        new Plan()
            .add(scpi.action(ActionName.LEVEL), Quantities.of("voltage", 0.1))
            .add(scpi.action(ActionName.READ));
    List<Answer> answers = session(scpi, link).perform(plan);
    assertThat(link.sent()).containsExactly(":SOUR:VOLT 0.1;:READ?;:SYST:ERR?");
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).number("current")).hasValue(-2.5e-9);
    assertThat(answers.get(0).number("status")).hasValue(0);
  }

  @Test
  void aTspPlanIsOneChunkThatPrintsOneLine() {
    ScriptedLink link = new ScriptedLink(text -> "1e-9\t0.1\tfalse\t0.00000e+00\t1.00000e+00");
    Plan plan =
        new Plan()
            .add(tsp.action(ActionName.LEVEL), Quantities.of("voltage", 0.1))
            .add(tsp.action(ActionName.READ));
    List<Answer> answers = session(tsp, link).perform(plan);
    assertThat(link.sent())
        .containsExactly(
            "smua.source.levelv=0.1 fl1,fl2=smua.measure.iv() fl3=smua.source.compliance"
                + " print(fl1,fl2,fl3,errorqueue.count,1)");
    assertThat(answers.get(0).number("voltage")).hasValue(0.1);
    assertThat(answers.get(1).number("compliance")).hasValue(0);
  }

  @Test
  void keysAndValuesAreFoundBehindARepeatedHeader() {
    ScriptedLink link =
        new ScriptedLink(
            text ->
                text.contains("OUTP?")
                    ? "C1:OUTP ON,LOAD,HZ,PLRT,INVT"
                    : text.contains("BSWV?")
                        ? "C1:BSWV WVTP,PULSE,FRQ,1000HZ,PERI,0.001S,AMP,2V,HLEV,0V,LLEV,-2V,"
                            + "WIDTH,0.0002,RISE,8.4e-09S,FALL,8.4e-09S,DLY,0"
                        : "C1:BTWV STATE,ON,GATE_NCYC,NCYC,TIME,1,TRSR,MAN");
    List<Answer> answers =
        session(siglent, link).perform(new Plan().add(siglent.action(ActionName.BACK)));
    assertThat(answers.get(0).find("load")).hasValue("HZ");
    assertThat(answers.get(0).find("polarity")).hasValue("INVT");
    assertThat(answers.get(1).number("low")).hasValue(-2);
    assertThat(answers.get(1).number("rise")).hasValue(8.4e-9);
    assertThat(answers.get(2).number("burst")).hasValue(1);
    assertThat(link.sent()).hasSize(3);
  }

  @Test
  void anErrorOfTheInstrumentNamesItselfResourceCommandAndEveryEntry() {
    Deque<String> queue =
        new ArrayDeque<>(List.of("-222,\"Data out of range\"", "803,\"Not permitted\""));
    ScriptedLink link =
        new ScriptedLink(text -> queue.isEmpty() ? "0,\"No error\"" : queue.remove());
    Plan plan = new Plan().add(scpi.action(ActionName.LEVEL), Quantities.of("voltage", 1e3));
    assertThatThrownBy(() -> session(scpi, link).perform(plan))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("it (TCPIP0::scripted::5025::SOCKET)")
        .hasMessageContaining(":SOUR:VOLT 1000")
        .hasMessageContaining("-222 \"Data out of range\"")
        .hasMessageContaining("803 \"Not permitted\"");
    assertThat(queue).isEmpty();
  }

  @Test
  void errorsOfTspAreCountedAndThenFetched() {
    Deque<String> answers =
        new ArrayDeque<>(
            List.of(
                "2.00000e+00\t1.00000e+00",
                "-2.85000e+02\tTSP Syntax error\t2.00000e+01\t1.00000e+00",
                "0.00000e+00\tQueue Is Empty\t0.00000e+00\t1.00000e+00"));
    ScriptedLink link = new ScriptedLink(text -> answers.remove());
    assertThatThrownBy(
            () -> session(tsp, link).perform(new Plan().add(tsp.action(ActionName.ZERO))))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("-285")
        .hasMessageContaining("TSP Syntax error");
    assertThat(link.sent().get(1)).isEqualTo("print(errorqueue.next())");
  }

  @Test
  void anAnswerOfAnotherFormIsNoReading() {
    for (String wrong :
        List.of(
            "+1E-1,-2.5E-9;0,\"No error\"",
            "0,\"No error\"",
            "",
            "+1E-1,-2.5E-9,+1.0,+0",
            "+1E-1,-2.5E-9,+1.0,+0;0,\"No error\";1",
            "+1E-1,-2.5E-9,+1.0,+0;\"No error\"")) {
      ScriptedLink link =
          new ScriptedLink(text -> text.startsWith(":READ") ? wrong : "0,\"No error\"");
      assertThatThrownBy(
              () -> session(scpi, link).perform(new Plan().add(scpi.action(ActionName.READ))))
          .as(wrong)
          .isInstanceOf(InstrumentException.class)
          .hasMessageContaining("expected")
          .hasMessageContaining(wrong);
    }
  }

  @Test
  void noAnswerIsExplainedByTheErrorQueue() {
    Function<String, String> rejecting =
        text ->
            text.startsWith(":READ")
                ? null
                : text.equals(":SYST:ERR?") ? "803,\"Not permitted\"" : null;
    assertThatThrownBy(
            () ->
                session(scpi, new ScriptedLink(rejecting))
                    .perform(new Plan().add(scpi.action(ActionName.READ))))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("803")
        .hasCauseInstanceOf(LinkTimeout.class);
    assertThatThrownBy(
            () ->
                session(scpi, new ScriptedLink(text -> null))
                    .perform(new Plan().add(scpi.action(ActionName.READ))))
        .isInstanceOf(LinkTimeout.class);
  }

  @Test
  void aLongPlanIsCutIntoMessagesTheInstrumentCanTake() {
    ScriptedLink link =
        new ScriptedLink(
            text -> {
              int reads = text.split("READ\\?", -1).length - 1;
              int errors = text.split("SYST:ERR", -1).length - 2;
              return "1,2,3,0;".repeat(reads) + "0,\"No error\"" + ";0,\"No error\"".repeat(errors);
            });
    Plan plan = new Plan();
    for (int i = 0; i < 100; i++) {
      plan.add(scpi.action(ActionName.LEVEL), Quantities.of("voltage", i / 1000.0))
          .add(scpi.action(ActionName.READ));
    }
    assertThat(session(scpi, link).perform(plan)).hasSize(100);
    assertThat(link.sent())
        .hasSizeGreaterThan(5)
        .allSatisfy(t -> assertThat(t.length()).isLessThanOrEqualTo(250));
  }

  @Test
  void aFlexPlanEndsItsMessagesWithAQuestionOrTheErrorQueue() {
    Profile flex = Profiles.find("keysight-b1500a");
    ScriptedLink link =
        new ScriptedLink(
            text -> text.endsWith("XE") ? "NAI+000.005E-06,\r\n" : "+0,\"No Error.\"\r\n");
    Question data = new Question("XE", List.of("record"), false);
    Plan plan = new Plan();
    for (int i = 0; i < 60; i++) {
      plan.add(new Action(List.of("DV 1,0,0." + (10 + i)), List.of(), Duration.ZERO));
    }
    plan.add(new Action(List.of(), List.of(data), Duration.ZERO));
    plan.add(new Action(List.of("DZ 1"), List.of(), Duration.ZERO));
    List<Answer> answers = session(flex, link).perform(plan);
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).elements()).containsExactly("NAI+000.005E-06");
    int last = link.sent().size() - 1;
    assertThat(link.sent().get(last)).isEqualTo("DZ 1;ERRX?");
    assertThat(link.sent().get(last - 1)).endsWith(";DV 1,0,0.69;XE");
    assertThat(link.sent().subList(0, last - 1))
        .hasSizeGreaterThan(1)
        .allSatisfy(text -> assertThat(text).endsWith(";ERRX?"));
    assertThat(link.sent()).allSatisfy(text -> assertThat(text.length()).isLessThan(251));
    assertThat(String.join(";", link.sent()).split("DV ")).hasSize(61);
  }
}
