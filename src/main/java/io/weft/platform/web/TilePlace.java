package io.weft.platform.web;

/** Where a tile stands among the others of a board is told by the list it is in; this says whether and how wide. */
public record TilePlace(String tile, boolean shown, CockpitTile.Width width) {}
