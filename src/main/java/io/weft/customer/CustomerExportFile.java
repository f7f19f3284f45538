package io.weft.customer;

/** A finished export, for the one who asked for it. */
public record CustomerExportFile(String name, ExportFormat format, int rows, byte[] content) {}
