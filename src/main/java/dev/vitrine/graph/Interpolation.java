package dev.vitrine.graph;

/** How {@link Resize2D} works out a pixel between pixels; all with half-pixel centres and without antialiasing. */
public enum Interpolation { NEAREST, BILINEAR, BICUBIC, AREA, LANCZOS3, LANCZOS5 }
