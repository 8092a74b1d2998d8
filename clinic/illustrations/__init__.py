"""The site's own drawings: fields of fine flowing lines in which a shape stands out, and one line is lit.

A drawing is made from its key alone, so it is the same everywhere and needs no file. A field of lines runs from edge to
edge; where it meets the shape of the motif, the lines rise as over a relief. One line near the shape is drawn in the
signal color. Colors come from the site's CSS, so dark, print and a clinic's accent work by themselves; as a file of its
own the drawing carries the same colors with it.
"""

from .motifs import MOTIFS, drawing_choices
from .output import DARK, LIGHT, draw, render_png

__all__ = ["DARK", "LIGHT", "MOTIFS", "draw", "drawing_choices", "render_png"]
