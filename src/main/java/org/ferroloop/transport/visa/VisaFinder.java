package org.ferroloop.transport.visa;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.InputException;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Discovery;
import org.ferroloop.transport.Finder;
import org.ferroloop.transport.Found;
import org.ferroloop.transport.ResourceName;

/** Asks an installed VISA library for the resources it knows of; it opens none of them. */
public final class VisaFinder implements Finder {
  @Override
  public String source() {
    return "VISA library";
  }

  @Override
  public Discovery.Scope scope() {
    return Discovery.Scope.VISA;
  }

  @Override
  public List<Found> find(Deadline deadline) {
    List<Found> found = new ArrayList<>();
    try (Visa visa = Visa.load()) {
      for (String name : visa.resources(deadline)) {
        found.add(found(name));
      }
    }
    return found;
  }

  private Found found(String name) {
    try {
      return new Found(ResourceName.parse(name).toString(), source(), "");
    } catch (InputException e) {
      Visa.LOG.debug("{} is an interface of others", name, e);
      return new Found(name, source(), "there is no link for this interface");
    }
  }
}
