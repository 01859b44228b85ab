import { type Finding, markOf } from '@/domain/live-session/findings'
import type { TimelineStop } from '@/domain/live-session/timeline'
import type { Interview } from '@/reading/interview'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { type Part, partsOf, strong } from '@/reading/words/parts'

/** A finding in words. */
export type SaidFinding = {
  readonly sentence: readonly Part[]
  /** What follows the sentence, each on a line of its own where there is room. */
  readonly details: readonly (readonly Part[])[]
  /** What was noted at the mark the finding is about. */
  readonly note: string | null
}

/** Puts a finding into words; a breach is said by the name of its code. */
export function sayFinding(interview: Interview, finding: Finding): SaidFinding {
  return {
    sentence: partsOf(sentence(interview, finding)),
    details: detailsOf(interview, finding).map(partsOf),
    note: markOf(finding)?.note ?? null,
  }
}

function sentence(interview: Interview, finding: Finding): string {
  const { words, names, cast } = interview
  const { t, inline } = words
  switch (finding.kind) {
    case 'stops':
      return saidStop(interview, first(finding.stops))
    case 'dialFell':
      return t.markup('findings.says.dialFell', {
        marker: cast.nameOf(finding.mark.authorId),
        code: inline(names.code(finding.mark.codeKey)),
        beneficiary: cast.beneficiaryName,
        elided: elides(cast.beneficiaryName),
        fall: finding.fall,
        b: strong,
      })
    case 'selfRating':
      return t.markup('findings.says.selfRating', {
        advisor: cast.advisorName,
        rating: finding.rating,
        code: inline(names.code(finding.codeKey)),
        positive: finding.positive,
        total: finding.total,
        b: strong,
      })
    case 'prematureSolution': {
      const code = names.code(finding.mark.codeKey)
      if (finding.leadMs === null || finding.summaryAtMs === null) {
        return t.markup('findings.says.noSummary', { code, b: strong })
      }
      return t.markup('findings.says.prematureSolution', {
        code,
        lead: words.duration(finding.leadMs),
        at: clockText(finding.summaryAtMs),
        b: strong,
      })
    }
    case 'breach':
      return names.code(finding.mark.codeKey)
    case 'frame':
      return t('findings.says.frame', {
        phase: inline(names.phase(finding.phase)),
        items: missingItems(interview, finding.missing).join(' · '),
      })
    case 'regression':
      return t('findings.says.regression', {
        from: names.phase(finding.from),
        to: names.phase(finding.to),
        length: words.duration(finding.lastsMs),
      })
    case 'reveals':
      return t('findings.says.reveals', {
        given: finding.total - finding.kept.length,
        total: finding.total,
      })
    default:
      return finding satisfies never
  }
}

/** What follows the sentence: facts that were kept, the stops that came beside the one the finding is about. */
function detailsOf(interview: Interview, finding: Finding): readonly string[] {
  if (finding.kind === 'reveals') return finding.kept.map((id) => keptFact(interview, id))
  if (finding.kind !== 'stops') return []
  return finding.stops
    .filter((stop) => stop !== first(finding.stops))
    .map((stop) => saidStop(interview, stop))
}

/** The first hors-jeu, or else the first pause. */
function first(stops: readonly TimelineStop[]): TimelineStop | undefined {
  return stops.find(({ kind }) => kind === 'halt') ?? stops[0]
}

/** « Thomas dit hors-jeu à 04:11, 41 s d'arrêt. » */
function saidStop({ words, cast }: Interview, stop: TimelineStop | undefined): string {
  if (!stop) return ''
  const name = cast.nameOf(stop.byId)
  return words.t.markup(`findings.says.${stop.kind}`, {
    name,
    elided: elides(name),
    at: clockText(stop.atMs),
    length: words.duration(stop.lengthMs),
    b: strong,
  })
}

type MissingItem = Extract<Finding, { kind: 'frame' }>['missing'][number]

/** What was never said, item by item, then what was said too late, all of one moment together. */
function missingItems({ words, names }: Interview, missing: readonly MissingItem[]): readonly string[] {
  const moments = new Map<number, string[]>()
  for (const { item, saidAtMs } of missing) {
    if (saidAtMs !== null)
      moments.set(saidAtMs, [...(moments.get(saidAtMs) ?? []), words.inline(names.frameItem(item))])
  }
  const never = missing.filter(({ saidAtMs }) => saidAtMs === null)
  return [
    ...never.map(({ item }) => words.inline(names.missingFrameItem(item))),
    ...[...moments].map(([at, items]) =>
      words.t('findings.says.later', { items: items.join(', '), count: items.length, at: clockText(at) }),
    ),
  ]
}

function keptFact({ words, names }: Interview, revealId: string): string {
  const fact = names.fact(revealId)
  return words.t.markup('findings.says.kept', { fact, move: names.unlockedBy(revealId), b: strong })
}
