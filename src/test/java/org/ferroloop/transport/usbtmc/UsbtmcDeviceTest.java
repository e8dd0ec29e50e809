package org.ferroloop.transport.usbtmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkUnsupported;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding against the kernel's header and the machine's own C library; sysfs. */
class UsbtmcDeviceTest {
  @TempDir Path folder;

  @Test
  void requestsHaveTheNumbersOfTheKernelsHeader() throws IOException {
    Path source = folder.resolve("numbers.c");
    String[] names = {
      "USBTMC_IOCTL_CLEAR",
      "USBTMC_IOCTL_ABORT_BULK_IN",
      "USBTMC_IOCTL_SET_TIMEOUT",
      "USBTMC488_IOCTL_READ_STB",
      "USBTMC488_IOCTL_TRIGGER",
      "USBTMC_IOCTL_MSG_IN_ATTR",
      "USBTMC_IOCTL_CANCEL_IO"
    };
    Files.writeString(
        source,
        "#include <stdio.h>\n#include <sys/ioctl.h>\n#include <linux/usb/tmc.h>\nint main(void) {"
            + "unsigned long all[] = {"
            + String.join(", ", names)
            + "}; for (int i = 0; i < "
            + names.length
            + "; i++) printf(\"%lu\\n\", all[i]); return 0; }\n");
    String program = folder.resolve("numbers").toString();
    Gcc.run("-o", program, source.toString());
    List<Long> expected = Gcc.run(List.of(program)).lines().map(Long::valueOf).toList();
    List<Long> ours = java.util.Arrays.stream(Ioctl.values()).map(Ioctl::request).toList();
    assertThat(ours).isEqualTo(expected);
  }

  @Test
  void aFileIsNoInstrument() throws IOException {
    Path file = Files.createFile(folder.resolve("usbtmc0"));
    LibC c = LibC.load("c");
    Deadline soon = Deadline.in(new SystemClock(), Duration.ofSeconds(1));
    try (UsbtmcDevice device = UsbtmcDevice.open(c, "USB0::test", file.toString())) {
      byte[] message = "*IDN?".getBytes(StandardCharsets.US_ASCII);
      assertThatThrownBy(() -> device.write(message, soon))
          .isInstanceOf(LinkUnsupported.class)
          .hasMessageContaining("USB0::test");
    }
  }

  @Test
  void aMissingDeviceFileIsRefused() {
    assertThatThrownBy(
            () -> UsbtmcDevice.open(LibC.load("c"), "USB0::test", folder.resolve("x").toString()))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("no such device file");
  }

  @Test
  void findsInstrumentsInSysfs() {
    UsbTree tree = new UsbTree(folder);
    tree.plug("usbtmc0", "0957", "2c07", "MY50000891", 0);
    tree.plug("usbtmc1", "0699", "0345", "C020001", 1);
    tree.plug("usbtmc2", "1ab1", "0641", null, 0);
    assertThat(tree.finder().all())
        .extracting(found -> found.name().toString(), found -> found.file().getFileName() + "")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "USB0::0x0957::0x2C07::MY50000891::0::INSTR", "usbtmc0"),
            org.assertj.core.groups.Tuple.tuple(
                "USB0::0x0699::0x0345::C020001::1::INSTR", "usbtmc1"));
    ResourceName.Usb other = new ResourceName.Usb(0, 0x0957, 0x2C07, "MY1", 0);
    assertThatThrownBy(() -> UsbtmcLink.open(other, LinkOptions.DEFAULT, tree.finder(), "c"))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("MY50000891");
    assertThat(new UsbTree(folder.resolve("none")).finder().all()).isEmpty();
  }
}
