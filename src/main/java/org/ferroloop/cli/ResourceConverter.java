package org.ferroloop.cli;

import org.ferroloop.config.InputException;
import org.ferroloop.transport.ResourceName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a resource name from a command line. */
final class ResourceConverter implements ITypeConverter<ResourceName> {
  @Override
  public ResourceName convert(String text) {
    try {
      return ResourceName.parse(text);
    } catch (InputException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
