package org.ferroloop.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads text files as strict UTF-8; anything else is an error with its place, never a guess. */
public final class TextFile {
  private TextFile() {}

  /**
   * @throws InputException when the file is missing, unreadable, or not UTF-8 text
   */
  public static String read(Path file) {
    return decode(file.toString(), readBytes(file));
  }

  /**
   * @throws InputException when the file is missing or cannot be read
   */
  public static byte[] readBytes(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.at(file.toString(), 0, "", "a folder", "a file");
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw InputException.caused(file.toString(), 0, "", "no such file", e);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be read: " + FileTrouble.text(e), e);
    }
  }

  /**
   * Decodes strictly; a UTF-8 byte order mark is taken off.
   *
   * @param source names the origin in errors
   * @throws InputException with the line of the first byte that is not UTF-8 text
   */
  public static String decode(String source, byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw InputException.at(
            source, lineOf(text, text.indexOf('\0')), "", "a NUL character", "UTF-8 text");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw InputException.caused(
          source,
          firstBadLine(bytes),
          "",
          "found bytes that are not UTF-8 (another encoding?), expected UTF-8 text",
          e);
    }
  }

  /**
   * Writes a text in UTF-8: to a temporary sibling first, which then takes the file's place, so
   * that a reader sees the old text or the new one and never a part. Missing folders are made.
   *
   * @throws InputException when it cannot be written
   */
  public static void write(Path file, String text) {
    writeBytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #write}, bytes as they are: a picture. */
  public static void writeBytes(Path file, byte[] bytes) {
    write(file, part -> Files.write(part, bytes));
  }

  /** Writes a file that stands nowhere else as a whole. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it to a path, where nothing stands or a part of an earlier try. */
    void to(Path part) throws IOException;
  }

  /** As {@link #write(Path, String)}, a content of any length that writes itself. */
  public static void write(Path file, Content content) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw InputException.at(file.toString(), 0, "", "the root folder", "a file to write");
    }
    Path part = folder.resolve("." + file.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      content.to(part);
      if (Files.isDirectory(file)) {
        // The move below would silently take an empty folder away.
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      Files.move(part, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      removed(part, e);
      throw InputException.caused(
          file.toString(), 0, "", "cannot be written: " + FileTrouble.text(e), e);
    } catch (RuntimeException e) {
      removed(part, e);
      throw e;
    }
  }

  /** Takes a half-written sibling away after a failure, whose cause keeps what goes wrong here. */
  private static void removed(Path part, Exception failure) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static int lineOf(String text, int position) {
    return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
  }

  private static int firstBadLine(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, out, true);
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
