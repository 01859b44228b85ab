'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CodeShape } from '@/app/_kit/code-shape'
import { Tag } from '@/app/_kit/tag'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Finding } from '@/domain/live-session/findings'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { insideSentence } from '@/reading/words/inside-sentence'
import { lengthOfTime } from '@/reading/words/length-of-time'
import styles from './look-first.module.css'

const b = (chunks: ReactNode) => <b>{chunks}</b>

/** One finding in a sentence, with what was noted there. */
export function FindingWords({ finding }: { finding: Finding }) {
  const t = useTranslations('findings.says')
  const spanOf = useSpan()
  const names = useNames()
  const { advisorName, beneficiaryName, nameOf } = useCast()

  switch (finding.kind) {
    case 'dialFell':
      return (
        <>
          {t.rich('dialFell', {
            marker: nameOf(finding.mark.authorId),
            code: names.code(finding.mark.codeKey).inline,
            beneficiary: beneficiaryName,
            elided: elides(beneficiaryName),
            fall: finding.fall,
            b,
          })}
          <Note text={finding.mark.note} />
        </>
      )
    case 'selfRating':
      return t.rich('selfRating', {
        advisor: advisorName,
        rating: finding.rating,
        code: names.code(finding.codeKey).inline,
        positive: finding.positive,
        total: finding.total,
        b,
      })
    case 'prematureSolution':
      return (
        <>
          {finding.leadMs === null || finding.summaryAtMs === null
            ? t.rich('noSummary', { code: names.code(finding.mark.codeKey).label, b })
            : t.rich('prematureSolution', {
                code: names.code(finding.mark.codeKey).label,
                lead: spanOf(finding.leadMs),
                at: clockText(finding.summaryAtMs),
                b,
              })}
          <Note text={finding.mark.note} />
        </>
      )
    case 'breach':
      return (
        <>
          <Tag tone="breach">
            <CodeShape shape={finding.mark.shape} valence={finding.mark.valence} size={12} />
            {names.code(finding.mark.codeKey).label}
          </Tag>
          <Note text={finding.mark.note} />
        </>
      )
    case 'frame':
      return t('frame', {
        phase: names.phase(finding.phase).inline,
        items: finding.missing
          .map(({ item, saidAtMs }) =>
            saidAtMs === null
              ? names.frame(item).missing
              : t('later', { item: names.frame(item).label, at: clockText(saidAtMs) }),
          )
          .join(' · '),
      })
    case 'regression':
      return t('regression', {
        from: names.phase(finding.from).label,
        to: names.phase(finding.to).label,
        length: spanOf(finding.lastsMs),
      })
    case 'reveals':
      return (
        <>
          {t('reveals', { given: finding.total - finding.kept.length, total: finding.total })}
          {finding.kept.map((id) => (
            <span key={id} className={styles.kept}>
              {t.rich('kept', { ...names.reveal(id), b })}
            </span>
          ))}
        </>
      )
    default:
      return finding satisfies never
  }
}

function Note({ text }: { text: string | null }) {
  return text && <span className={styles.note}>{text}</span>
}

/** A length of time as one says it: « 3 min 18 s ». */
function useSpan() {
  const t = useTranslations('findings.span')
  return (ms: number): string => {
    const { key, values } = lengthOfTime(ms)
    return t(key, values)
  }
}

/** Names of what the grid and the scenario hold; `inline` is for the middle of a sentence. */
function useNames() {
  const locale = useLocale()
  const { grid, scenario } = useLive().room
  const inline = (text: string) => insideSentence(text, locale)
  const named = (label: string) => ({ label, inline: inline(label) })
  return {
    code(key: string) {
      const code = codeOf(grid, key)
      return named(code ? localize(code.label, locale) : key)
    },
    phase(key: string) {
      const phase = grid.phases.find((each) => each.key === key)
      return named(phase ? localize(phase.label, locale) : key)
    },
    frame(key: string) {
      const item = grid.frame.find((each) => each.key === key)
      return {
        label: inline(item ? localize(item.label, locale) : key),
        missing: inline(item ? localize(item.missingLabel, locale) : key),
      }
    },
    reveal(id: string) {
      const reveal = scenario.reveals?.find((each) => each.id === id)
      return {
        fact: reveal ? localize(reveal.fact, locale) : id,
        move: reveal ? localize(reveal.unlockedBy, locale) : '',
      }
    },
  }
}
