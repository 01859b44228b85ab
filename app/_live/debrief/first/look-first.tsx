'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import { codeKeyOf, comparedIn } from '@/domain/live-session/figures/findings'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { nameFinding } from '@/reading/findings/name-finding'
import { clockText } from '@/reading/words/clock-text'
import { FindingViews } from './finding-views'
import { FindingWords } from './finding-words'
import styles from './look-first.module.css'
import { RepairCall } from './repair-call'
import type { Look } from './use-look-first'

type LookFirstProps = {
  look: Look
  timeline: Timeline
  /** Goes to a moment of interview time (ms). */
  onGo: (atMs: number) => void
}

/** The findings, numbered as on the timeline; choosing one goes to its moment. */
export function LookFirst({ look, timeline, onGo }: LookFirstProps) {
  const t = useTranslations('findings')
  const words = useReaderWords()
  const { room, state } = useLive()
  if (look.findings.length === 0)
    return <p className={styles.none}>{t(`none.${comparedIn(state, timeline)}`)}</p>
  return (
    <ol className={styles.list}>
      {look.findings.map((finding, index) => {
        const isChosen = finding.key === look.chosen?.key
        const isSeen = look.isSeen(finding)
        const hasCall = finding.kind === 'breach' && (finding.repaired || room.viewer.seat === 'advisor')
        const title = nameFinding({ room, words }, finding)
        return (
          <li key={finding.key} className={styles.finding} data-chosen={isChosen || undefined}>
            <button type="button" aria-pressed={isChosen} onClick={() => look.choose(finding)}>
              <span className={styles.number} data-seen={(isSeen && !isChosen) || undefined}>
                {isSeen && !isChosen ? (
                  <>
                    <IconCheck size={14} stroke={2} aria-hidden />
                    <HiddenText>{t('alreadySeen')}</HiddenText>
                  </>
                ) : (
                  index + 1
                )}
              </span>
              <span className={styles.title}>
                {title}
                {codeKeyOf(finding) === state.focus && state.focus !== null && (
                  <span className={styles.star}>
                    <CodeShape shape="focus" valence={null} size={13} />
                    <HiddenText>{t('focus.about')}</HiddenText>
                  </span>
                )}
              </span>
              {finding.atMs !== null && <time>{clockText(finding.atMs)}</time>}
              <span className={styles.words}>
                <FindingWords finding={finding} />
              </span>
            </button>
            <div className={styles.more} data-empty={(!isChosen && !hasCall) || undefined}>
              <div>
                {isChosen && <FindingViews finding={finding} timeline={timeline} onGo={onGo} />}
                {finding.kind === 'breach' && (
                  <RepairCall markId={finding.mark.id} onOpen={() => look.choose(finding)} />
                )}
              </div>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
