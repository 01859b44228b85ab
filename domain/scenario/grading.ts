/** How hard a scenario is, from the easiest on. */
export const difficulties = ['easy', 'medium', 'hard'] as const

/** Levels of the CEP, by the order of 29 March 2019: the first interview that informs and takes stock, and guidance over time. */
export const cepLevels = [1, 2] as const
export type CepLevel = (typeof cepLevels)[number]
