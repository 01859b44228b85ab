/** A line has two ends. */
export const redrawnMinPoints = 2
/** Most points of a redrawn dial: one for each ten seconds of an hour and a half, and some more. */
export const redrawnMaxPoints = 600
/** How long the advisor may take to redraw the dial, in milliseconds. */
export const redrawWithinMs = 120_000
