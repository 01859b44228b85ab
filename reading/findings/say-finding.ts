import { type Finding, markOf } from '@/domain/live-session/figures/findings'
import type { Interview } from '@/reading/interview'
import { markedNamesOf } from '@/reading/names/names'
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
  const { room, words } = interview
  const marked = { ...interview, names: markedNamesOf(room, words) }
  return {
    sentence: partsOf(sentence(marked, finding)),
    details: finding.kind === 'reveals' ? finding.kept.map((id) => partsOf(keptFact(marked, id))) : [],
    note: markOf(finding)?.note ?? null,
  }
}

function sentence(interview: Interview, finding: Finding): string {
  const { words, names, cast } = interview
  const { t, inline } = words
  switch (finding.kind) {
    case 'stops':
      return saidStops(interview, finding)
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

/** « Thomas dit hors-jeu à 04:11, 41 s d'arrêt. Et un autre arrêt. » */
function saidStops({ words, cast }: Interview, { atMs, stops }: Extract<Finding, { kind: 'stops' }>): string {
  const { t } = words
  const first = stops.find((stop) => stop.atMs === atMs)
  if (!first) return ''
  const name = cast.nameOf(first.byId)
  const said = t.markup(`findings.says.${first.kind}`, {
    name,
    elided: elides(name),
    at: clockText(first.atMs),
    length: words.duration(first.lengthMs),
    b: strong,
  })
  return stops.length > 1 ? `${said} ${t('findings.says.moreStops', { count: stops.length - 1 })}` : said
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
