package io.weft.attribution;

/** A file that shows what was given, to whom and when, as somebody gets it. */
public record EvidenceFile(String fileName, String media, byte[] content) {}
