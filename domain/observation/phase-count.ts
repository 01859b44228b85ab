/** How many phases a grid has: fewer divide nothing, more than four have no digit of their own beside the cues. */
export const fewestPhases = 2
export const mostPhases = 4
