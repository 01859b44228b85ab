/** Values of the dial this far from each other count as apart; less is taken for the unsteadiness of a hand. */
export const pointsApart = 15
