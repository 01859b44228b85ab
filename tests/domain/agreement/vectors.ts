import type { Stay } from '@/domain/agreement/phases'

/** Tables of counts with the κ they are published with; null where it is not defined. */
export const kappaVectors: readonly { name: string; table: number[][]; kappa: number | null }[] = [
  {
    name: 'two categories, twenty and fifteen alike',
    table: [
      [20, 5],
      [10, 15],
    ],
    kappa: 0.4,
  },
  {
    name: 'sixty in a hundred alike, uneven margins',
    table: [
      [45, 15],
      [25, 15],
    ],
    kappa: 0.1304,
  },
  {
    name: 'sixty in a hundred alike, even margins',
    table: [
      [25, 35],
      [5, 35],
    ],
    kappa: 0.2593,
  },
  {
    name: 'Artstein and Poesio 2008, table 1',
    table: [
      [20, 20],
      [10, 50],
    ],
    kappa: 0.3478,
  },
  {
    name: 'Artstein and Poesio 2008, three categories',
    table: [
      [46, 0, 0],
      [4, 40, 0],
      [0, 0, 10],
    ],
    kappa: 0.9315,
  },
  {
    name: 'everything in one cell',
    table: [
      [12, 0],
      [0, 0],
    ],
    kappa: null,
  },
]

/** Stays from the moments each phase begins, in milliseconds, to the end of the interview. */
export function staysFrom(starts: readonly (readonly [string, number])[], lengthMs: number): Stay[] {
  return starts.map(([phase, fromMs], index) => ({ phase, fromMs, toMs: starts[index + 1]?.[1] ?? lengthMs }))
}

/** Twenty minutes; phases change at 180 and 900 s for one, at 210 and 870 s for the other. */
export const phaseVector = {
  lengthMs: 1_200_000,
  a: [
    ['introduction', 0],
    ['exploration', 180_000],
    ['conclusion', 900_000],
  ],
  b: [
    ['introduction', 0],
    ['exploration', 210_000],
    ['conclusion', 870_000],
  ],
  kappa: 0.913,
} as const

const aMs = [155_105, 169_855, 264_855]
const bMs = [156_405, 170_852, 264_606]

/** The same marks by two people, from a published issue, within two tolerances (the second one met exactly). */
export const matchingVectors = [
  { aMs, bMs, toleranceMs: 1_000, matches: 2, agreement: 0.5, f1: 0.6667 },
  { aMs, bMs, toleranceMs: 1_300, matches: 3, agreement: 1, f1: 1 },
]
