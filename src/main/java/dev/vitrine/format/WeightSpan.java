package dev.vitrine.format;

/** Where a weight lies in the stream that all files of all groups form. */
public record WeightSpan(WeightEntry entry, int offsetBytes, int lengthBytes) {
}
