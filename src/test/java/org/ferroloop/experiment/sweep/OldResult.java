package org.ferroloop.experiment.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results as older versions wrote them, with a checksum that is right. */
final class OldResult {
  private OldResult() {}

  /** The text of a result without fields that were not known then. */
  static String without(String result, String... newer) throws JsonProcessingException {
    Map<String, Object> fields =
        new ObjectMapper().readValue(result, new TypeReference<LinkedHashMap<String, Object>>() {});
    fields.remove(SealedJson.FIELD);
    fields.keySet().removeAll(List.of(newer));
    return SealedJson.text(fields);
  }
}
