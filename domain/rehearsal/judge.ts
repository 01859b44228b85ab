import type { Localized } from '../localized'
import { type Code, codeOf, familyKeyOf, type ObservationGrid } from '../observation/grid'
import type { Coding } from './coding-for'
import type { CodeMark } from './exchange'

/**
 * What is said of a mark: it is what was expected, as right as that, open to discussion, or rather something else; `unjudged` where
 * nothing is known of that line with this grid.
 */
export type Verdict = 'right' | 'alsoPossible' | 'debatable' | 'rather' | 'unjudged'

/** A code as it is written where it comes from: in the grid of the interview, or else in the built-in one. */
export type Written = { readonly mark: CodeMark; readonly code: Code; readonly isInGrid: boolean }

export type Answer = {
  readonly verdict: Verdict
  /** What was expected; null where the grid expects nothing of that line. */
  readonly expected: Written | null
  /** What else would have been as right. */
  readonly also: readonly Written[]
  /** Why the expected code is expected. */
  readonly why: Localized | null
  /** What speaks for or against the code that was pressed, where it is known. */
  readonly ofPressed: Localized | null
  /** Whether only the families could be compared: the code that was pressed is the grid's own. */
  readonly isByFamily: boolean
}

const unjudged: Answer = {
  verdict: 'unjudged',
  expected: null,
  also: [],
  why: null,
  ofPressed: null,
  isByFamily: false,
}

/** Answers a mark on a line of the advisor, made with `grid`; `coding` null: no built-in grid is close enough. */
export function judge(coding: Coding | null, lineKey: string, mark: CodeMark, grid: ObservationGrid): Answer {
  const line = coding?.lines[lineKey]
  if (!coding || !line) return unjudged
  const written = (each: CodeMark) => writtenAs(each, grid, coding.of)
  const [expected = null] = line.expected.flatMap(written)
  const also = [...line.expected.slice(1), ...(line.also ?? [])].flatMap(written)
  const isByFamily = codeOf(coding.of, mark.code) === undefined
  const debated = line.debatable?.find((each) => isSame(each.mark, mark))
  const answer = { expected, also, why: line.why, isByFamily }
  if (isByFamily) {
    const family = familyKeyOf(grid, mark.code)
    const isRight = line.expected.some(({ code }) => familyKeyOf(coding.of, code) === family)
    return { ...answer, verdict: familyVerdict(expected, isRight), ofPressed: null }
  }
  if (line.expected.some((each) => isSame(each, mark))) {
    return { ...answer, verdict: 'right', ofPressed: line.why }
  }
  if (line.also?.some((each) => isSame(each, mark))) {
    return { ...answer, verdict: 'alsoPossible', ofPressed: null }
  }
  if (debated) return { ...answer, verdict: 'debatable', ofPressed: debated.why }
  // Of a line for which the grid has no code, any mark is open to discussion.
  const verdict = expected === null ? 'debatable' : 'rather'
  return { ...answer, verdict, ofPressed: line.unlike?.[mark.code] ?? null }
}

function familyVerdict(expected: Written | null, isRight: boolean): Verdict {
  if (expected === null) return 'debatable'
  return isRight ? 'right' : 'rather'
}

/** The same code, in the same direction where both have one. */
function isSame(one: CodeMark, other: CodeMark): boolean {
  if (one.code !== other.code) return false
  return one.valence === other.valence || one.valence === null || other.valence === null
}

function writtenAs(mark: CodeMark, grid: ObservationGrid, builtIn: ObservationGrid): Written[] {
  const own = codeOf(grid, mark.code)
  const code = own ?? codeOf(builtIn, mark.code)
  return code ? [{ mark, code, isInGrid: own !== undefined }] : []
}
