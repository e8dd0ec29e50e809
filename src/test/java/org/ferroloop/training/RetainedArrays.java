package org.ferroloop.training;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds up the elements of all arrays of primitives that can be reached from an object. */
final class RetainedArrays {
  private static final String OURS = "org.ferroloop.";

  private static final Map<Class<?>, Integer> BYTES =
      Map.of(
          byte.class,
          1,
          boolean.class,
          1,
          short.class,
          2,
          char.class,
          2,
          int.class,
          4,
          float.class,
          4,
          long.class,
          8,
          double.class,
          8);

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> waiting = new ArrayDeque<>();

  private RetainedArrays() {}

  static long bytes(Object root) {
    return new RetainedArrays().from(root);
  }

  private long from(Object root) {
    long bytes = 0;
    see(root);
    while (!waiting.isEmpty()) {
      Object object = waiting.pop();
      Class<?> type = object.getClass();
      if (type.isArray() && type.getComponentType().isPrimitive()) {
        bytes += (long) Array.getLength(object) * BYTES.get(type.getComponentType());
      } else if (object instanceof Object[] elements) {
        for (Object element : elements) {
          see(element);
        }
      } else if (object instanceof Iterable<?> elements) {
        elements.forEach(this::see);
      } else if (object instanceof Optional<?> value) {
        value.ifPresent(this::see);
      } else if (type.getName().startsWith(OURS)) {
        seeFields(object);
      }
    }
    return bytes;
  }

  private void seeFields(Object object) {
    for (Class<?> type = object.getClass();
        type.getName().startsWith(OURS);
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          try {
            see(field.get(object));
          } catch (IllegalAccessException e) {
            throw new AssertionError(field.toString(), e);
          }
        }
      }
    }
  }

  private void see(Object object) {
    if (object != null && seen.add(object)) {
      waiting.push(object);
    }
  }
}
