package org.ferroloop.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Failures of the file system in words, for people who do not know the names of exceptions. */
public final class FileTrouble {
  private FileTrouble() {}

  /** What went wrong and, where the system tells it, with which file: "/a/b: permission denied". */
  public static String text(IOException failure) {
    if (failure instanceof FileSystemException system && system.getFile() != null) {
      return system.getFile() + ": " + reason(system);
    }
    return reason(failure);
  }

  /** What went wrong, without the file: "permission denied". */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (failure instanceof DirectoryNotEmptyException) {
      return "it is a folder that is not empty";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
