import { cohenKappa, type Kappa } from './kappa'

/** A stay in a phase, in milliseconds of interview time. */
export type Stay = { readonly phase: string; readonly fromMs: number; readonly toMs: number }

/** Length of the unit by which two divisions of time are compared, in milliseconds. */
const unitMs = 1_000

/**
 * Cohen's κ of two divisions of one interview into phases, second by second, each taken at its middle. Seconds without
 * a phase on one side are left out. `lengthMs`: of the interview.
 */
export function phaseKappa(a: readonly Stay[], b: readonly Stay[], lengthMs: number): Kappa {
  const phases = [...new Set([...a, ...b].map(({ phase }) => phase))]
  const table = phases.map(() => phases.map(() => 0))
  const [phaseOfA, phaseOfB] = [phaseReader(a), phaseReader(b)]
  for (let atMs = unitMs / 2; atMs < lengthMs; atMs += unitMs) {
    const row = table[phases.indexOf(phaseOfA(atMs) ?? '')]
    const column = phases.indexOf(phaseOfB(atMs) ?? '')
    if (row?.[column] !== undefined) row[column] += 1
  }
  return cohenKappa(table)
}

/** A stretch of interview time that the two people put in different phases. */
export type PhaseDifference = {
  readonly fromMs: number
  readonly toMs: number
  readonly a: string
  readonly b: string
}

/** Stretches longer than the tolerance during which the two are in different phases, in order of time. */
export function phaseDifferences(
  a: readonly Stay[],
  b: readonly Stay[],
  toleranceMs: number,
): readonly PhaseDifference[] {
  const bounds = [...new Set([...a, ...b].flatMap(({ fromMs, toMs }) => [fromMs, toMs]))].sort(
    (one, other) => one - other,
  )
  const [phaseOfA, phaseOfB] = [phaseReader(a), phaseReader(b)]
  const stretches: PhaseDifference[] = []
  for (const [index, fromMs] of bounds.entries()) {
    const toMs = bounds[index + 1]
    const [ofA, ofB] = [phaseOfA(fromMs), phaseOfB(fromMs)]
    if (toMs === undefined || ofA === null || ofB === null || ofA === ofB) continue
    const last = stretches.at(-1)
    if (last?.toMs === fromMs && last.a === ofA && last.b === ofB)
      stretches[stretches.length - 1] = { ...last, toMs }
    else stretches.push({ fromMs, toMs, a: ofA, b: ofB })
  }
  return stretches.filter(({ fromMs, toMs }) => toMs - fromMs > toleranceMs)
}

/** Gives a function that tells the phase at a moment; its moments must be asked for in order of time. */
function phaseReader(stays: readonly Stay[]): (atMs: number) => string | null {
  let index = 0
  return (atMs) => {
    while ((stays[index]?.toMs ?? Number.POSITIVE_INFINITY) <= atMs) index += 1
    const stay = stays[index]
    return stay && stay.fromMs <= atMs ? stay.phase : null
  }
}
