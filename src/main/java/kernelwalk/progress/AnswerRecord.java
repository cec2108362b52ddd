package kernelwalk.progress;

/**
 * The record of an answer to a question.
 *
 * @param answer as text, such as {@code 19}
 * @param attempts how many answers it was, with this one
 * @param seconds since the question was first seen
 * @param time when it was given, milliseconds since 1970 UTC
 */
public record AnswerRecord(
    String lesson,
    String question,
    String answer,
    boolean right,
    int attempts,
    double seconds,
    long time) {}
