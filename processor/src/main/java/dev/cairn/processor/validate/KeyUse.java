package dev.cairn.processor.validate;

import dev.cairn.processor.read.Position;

/**
 * Who wants a type as a key.
 *
 * @param user the id or index, as the subject of a message
 * @param record the record it belongs to
 * @param position where to report what is wrong with the use
 */
record KeyUse(String user, String record, Position position) {}
