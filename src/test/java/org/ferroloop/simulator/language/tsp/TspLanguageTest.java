package org.ferroloop.simulator.language.tsp;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroloop.simulator.language.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The subset of Lua 5.0: expected values follow its reference manual. */
class TspLanguageTest {
  private final Talk smu = Talk.to("keithley-2636b", 1e9);

  private String nextError() {
    return smu.ask("print(errorqueue.next())");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "print(1+2*3) | 7.00000e+00",
        "print(2^3^2) | 5.12000e+02",
        "print(-2^2) | -4.00000e+00",
        "print((1+2)*3/2) | 4.50000e+00",
        "print(7%3, -7%3) | 1.00000e+00\t2.00000e+00",
        "print('a'..'b'..1) | ab1",
        "print(1<2, 1>=2, 1==1.0, 'a'~='b') | true\tfalse\ttrue\ttrue",
        "print(nil, not nil, nil or 5, false and 1) | nil\ttrue\t5.00000e+00\tfalse",
        "print(0/0 == 0/0) | false",
        "print('10'+5) | 1.50000e+01",
        "local a, b = 1, 2 a, b = b, a print(a, b) | 2.00000e+00\t1.00000e+00",
        "t = {1, 2, x = {y = 3}} print(t[2], t.x.y, t['x'].z) | 2.00000e+00\t3.00000e+00\tnil",
        "s = 0 for i = 1, 10 do s = s + i end print(s) | 5.50000e+01",
        "s = 0 for i = 10, 1, -3 do s = s + 1 end print(s) | 4.00000e+00",
        "s = '' for k, v in pairs({1, 2, x = 3}) do s = s .. k .. '=' .. v .. ';' end print(s) | 1=1;2=2;x=3;",
        "for i, v in ipairs({5, 6, nil, 7}) do s = i .. v end print(s) | 26",
        "s = 0 for k in pairs({a = 1, b = 2}) do if k == 'b' then break end s = s + 1 end print(s) | 1.00000e+00",
        "for k in next, {z = 1} do print(k) end | z",
        "print(next({})) | nil",
        "t = {a = 1} for k in pairs(t) do t[k] = nil end print(t.a) | nil",
        "print(pcall(function(a) return a + 1 end, 2)) | true\t3.00000e+00",
        "print(pcall(function() error('no DUT') end)) | false\tno DUT",
        "print(pcall(nosuch)) | false\tattempt to call a nil value",
        "print(pcall(assert, false, 'open')) | false\topen",
        "print(unpack({4, 5})) | 4.00000e+00\t5.00000e+00",
        "t = os.time() delay(2.5) print(os.time() - t) | 2.00000e+00",
        "timer.reset() delay(0.25) print(timer.measure.t()) | 2.50000e-01",
        "smua.source.levelv = 1 reset() print(smua.source.levelv) | 0.00000e+00",
        "i = 0 while true do i = i + 1 if i > 4 then break end end print(i) | 5.00000e+00",
        "i = 0 repeat i = i + 1 until i == 3 print(i) | 3.00000e+00",
        "function f(n) if n < 2 then return 1 end return n * f(n - 1) end print(f(5)) | 1.20000e+02",
        "function f() return 1, 2 end print(f(), f()) | 1.00000e+00\t1.00000e+00\t2.00000e+00",
        "local function g(x) return function() x = x + 1 return x end end h = g(1) h() print(h()) | 3.00000e+00",
        "if 1 > 2 then print(1) elseif 2 > 1 then print(2) else print(3) end | 2.00000e+00",
        "print(math.abs(-1), math.floor(1.7), math.max(1, 3, 2)) | 1.00000e+00\t1.00000e+00\t3.00000e+00",
        "print(string.format('%d %5.2f %s', 3, 1.234, 'x')) | 3  1.23 x",
        "print(tostring(0.1), tostring(1e-10), tonumber('0.5')) | 0.1\t1e-10\t5.00000e-01",
        "print(table.getn({1, 2, 3})) -- a comment | 3.00000e+00",
        "format.asciiprecision = 10 print(1/3) | 3.333333333e-01",
        "print(1e-10) | 1.00000e-10",
        "printnumber(1, 2) | 1.00000e+00, 2.00000e+00",
        "print(localnode.model, localnode.linefreq, node[1].model) | 2636B\t5.00000e+01\t2636B",
      })
  void runs(String chunk, String answer) {
    assertThat(smu.ask(chunk)).isEqualTo(answer);
    assertThat(smu.ask("print(errorqueue.count)")).startsWith("0.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":SOUR:VOLT 1",
        "print(",
        "x =",
        "= 1",
        "if 1 then",
        "1 + 1",
        "'open",
        "x = 1.2.3",
        "@",
        "for i = 1 do end",
        "break return 1",
        "*NOSUCH?",
        "((((",
      })
  void syntaxErrorsAre285(String chunk) {
    smu.send(chunk);
    assertThat(nextError()).startsWith("-2.85000e+02\tTSP Syntax error at line 1: ");
    assertThat(smu.ask("*IDN?")).startsWith("Keithley Instruments Inc., Model 2636B, ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nosuch()",
        "x = nosuch.field",
        "x = nil + 1",
        "x = {} < 1",
        "smua.nosuch = 1",
        "smua.source.compliance = true",
        "while true do end",
        "function f() return f() + 1 end f()",
        "s = 'x' while true do s = s .. s end",
        "t = {} for i = 1, 1e9 do t[i] = i end",
        "repeat until false",
        "smua.source.func = 7",
        "printbuffer(1, 5, smua.nvbuffer1.readings)",
        "pairs(nil)",
        "for k in 5 do end",
        "error('stop')",
        "while true do pcall(function() while true do end end) end",
        "delay(-1)",
        "next({}, 1)",
        "print(os.date())",
      })
  void runtimeErrorsAre286(String chunk) {
    smu.send(chunk);
    assertThat(nextError()).startsWith("-2.86000e+02\t");
    assertThat(smu.ask("*IDN?")).startsWith("Keithley Instruments Inc., Model 2636B, ");
  }

  @Test
  void theQueueTellsWhenItIsEmpty() {
    assertThat(nextError()).isEqualTo("0.00000e+00\tQueue Is Empty\t0.00000e+00\t1.00000e+00");
  }

  @Test
  void aLongChainEndsAsAnError() {
    smu.send("x = 1" + "+1".repeat(50_000));
    assertThat(nextError()).startsWith("-2.85000e+02");
    smu.send("x = a" + ".b".repeat(50_000));
    assertThat(nextError()).startsWith("-2.85000e+02");
    smu.send("x = " + "{".repeat(50_000));
    assertThat(nextError()).startsWith("-2.85000e+02");
  }

  @Test
  void scriptsAreGathered() {
    smu.send("loadandrunscript");
    smu.send("x = 1");
    smu.send("x = x + 1");
    smu.send("endscript");
    assertThat(smu.ask("print(x)")).isEqualTo("2.00000e+00");
  }

  @Test
  void everyPrintIsAnAnswer() {
    smu.send("print(1) print(2)");
    assertThat(smu.instrument().respond()).asString().isEqualTo("1.00000e+00\n");
    assertThat(smu.instrument().messageAvailable()).isTrue();
    assertThat(smu.instrument().respond()).asString().isEqualTo("2.00000e+00\n");
    assertThat(smu.instrument().messageAvailable()).isFalse();
  }

  @Test
  void aFailedLineLeavesItsReasonInTheQueue() {
    smu.send("print(nosuch())");
    assertThat(nextError()).contains("attempt to call `nosuch' (a nil value)");
    smu.send("names = {} for name in pairs(smua.source) do names[name] = 1 end");
    assertThat(smu.ask("print(names.levelv, names.nosuch)")).isEqualTo("1.00000e+00\tnil");
    assertThat(nextError()).startsWith("0.00000e+00");
  }
}
