package org.ferroloop.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.InputException;

/** The grammar of VISA resource names. */
final class ResourceNameParser {
  private static final Pattern HEAD = Pattern.compile("(TCPIP|GPIB|USB)(\\d{0,3})");
  private static final Pattern LAN_DEVICE = Pattern.compile("[A-Za-z]+\\d*(,\\d+)*");

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+(%[\\w.-]+)?]");

  /** A device path or a serial number: single colons within, as in /dev/serial/by-path. */
  private static final Pattern PLAIN =
      Pattern.compile("[^\\[\\]\\p{Cntrl}:\\s]([^\\[\\]\\p{Cntrl}]*[^\\[\\]\\p{Cntrl}:\\s])?");

  private final String text;
  private final List<String> parts;
  private int next = 1;

  private ResourceNameParser(String text) {
    this.text = text;
    this.parts = split(text);
  }

  static ResourceName parse(String text) {
    return new ResourceNameParser(text.strip()).name();
  }

  /** Splits at "::", but not inside the brackets of an IPv6 address. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0 && text.startsWith("::", i)) {
        parts.add(text.substring(start, i));
        start = i + 2;
        i++;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private ResourceName name() {
    String head = parts.get(0);
    if (head.toUpperCase(Locale.ROOT).startsWith("ASRL")) {
      return end("INSTR", new ResourceName.Serial(serialPort(head.substring(4))));
    }
    Matcher matcher = HEAD.matcher(head.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw wrong("TCPIP, GPIB, USB or ASRL at the beginning");
    }
    int board = matcher.group(2).isEmpty() ? 0 : Integer.parseInt(matcher.group(2));
    return switch (matcher.group(1)) {
      case "TCPIP" -> tcpip(board);
      case "GPIB" -> gpib(board);
      default -> usb(board);
    };
  }

  private String serialPort(String port) {
    if (!PLAIN.matcher(port).matches()) {
      throw wrong("a port number or the path of a device after ASRL");
    }
    return port;
  }

  private ResourceName tcpip(int board) {
    String host = word("a host");
    if (!HOST.matcher(host).matches()) {
      throw wrong("a host name or address (IPv6 in brackets) after TCPIP");
    }
    if (next < parts.size() && parts.get(parts.size() - 1).equalsIgnoreCase("SOCKET")) {
      int port = number("a port", 1, 65535);
      return end("SOCKET", new ResourceName.Socket(board, host, port));
    }
    String device = "inst0";
    if (next < parts.size() && !parts.get(next).equalsIgnoreCase("INSTR")) {
      device = word("a LAN device such as inst0 or hislip0");
      if (!LAN_DEVICE.matcher(device).matches()) {
        throw wrong("a LAN device such as inst0, gpib0,5 or hislip0 after the host");
      }
    }
    if (!device.toLowerCase(Locale.ROOT).startsWith("hislip")) {
      return end("INSTR", new ResourceName.Vxi11(board, host, device.toLowerCase(Locale.ROOT)));
    }
    int comma = device.indexOf(',');
    int port =
        comma < 0
            ? ResourceName.Hislip.DEFAULT_PORT
            : bounded(device.substring(comma + 1), "a port", 1, 65535);
    String name = (comma < 0 ? device : device.substring(0, comma)).toLowerCase(Locale.ROOT);
    return end("INSTR", new ResourceName.Hislip(board, host, name, port));
  }

  private ResourceName gpib(int board) {
    int primary = number("a primary address", 0, 30);
    boolean more = next < parts.size() && !parts.get(next).equalsIgnoreCase("INSTR");
    int secondary = more ? number("a secondary address", 0, 30) : -1;
    return end("INSTR", new ResourceName.Gpib(board, primary, secondary));
  }

  private ResourceName usb(int board) {
    int vendor = number("a vendor number", 0, 0xFFFF);
    int product = number("a product number", 0, 0xFFFF);
    String serial = word("a serial number");
    if (!PLAIN.matcher(serial).matches()) {
      throw wrong("a serial number without brackets");
    }
    boolean more = next < parts.size() && !parts.get(next).equalsIgnoreCase("INSTR");
    int interfaceNumber = more ? number("an interface number", 0, 255) : 0;
    return end("INSTR", new ResourceName.Usb(board, vendor, product, serial, interfaceNumber));
  }

  private ResourceName end(String kind, ResourceName name) {
    if (next < parts.size() && parts.get(next).equalsIgnoreCase(kind)) {
      next++;
    } else if (kind.equals("SOCKET")) {
      throw wrong("::SOCKET at the end");
    }
    if (next < parts.size()) {
      throw wrong("nothing after " + name);
    }
    return name;
  }

  private String word(String what) {
    String word = next < parts.size() ? parts.get(next).strip() : "";
    if (word.isEmpty() || word.equalsIgnoreCase("INSTR") || word.equalsIgnoreCase("SOCKET")) {
      throw wrong(what);
    }
    next++;
    return word;
  }

  private int number(String what, int least, int most) {
    return bounded(word(what), what, least, most);
  }

  private int bounded(String digits, String what, int least, int most) {
    try {
      int value =
          Integer.decode(
              digits.startsWith("0x") || digits.startsWith("0X")
                  ? digits
                  : digits.replaceFirst("^0+(?=\\d)", ""));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw InputException.caused(
          "resource name", 0, "", "found \"" + text + "\", expected " + what, e);
    }
    throw wrong(what + " from " + least + " to " + most);
  }

  private InputException wrong(String expected) {
    return InputException.at("resource name", 0, "", "\"" + text + "\"", expected);
  }
}
