'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/live-session-provider'
import { signed } from '@/app/_live/timeline/signed'
import { useCast } from '@/app/_live/use-cast'
import { CodeShape } from '@/app/_ui/code-shape'
import { Tag } from '@/app/_ui/tag'
import { observersAt } from '@/domain/live-session/figures/observers-at'
import { type Finding, markOf } from '@/domain/live-session/findings'
import { dialResponse, type Timeline, type TimelineMark } from '@/domain/live-session/timeline'
import styles from './look-first.module.css'

/** Who said what of this finding, one tag a person: the supervisor, the two players, the observers. */
export function FindingViews({ finding, timeline }: { finding: Finding; timeline: Timeline }) {
  const t = useTranslations('findings.views')
  const { advisorName, supervisorName } = useCast()
  const mark = markOf(finding)
  if (mark) return <MarkViews finding={finding} mark={mark} timeline={timeline} />
  if (finding.kind !== 'selfRating') return null
  const { rating, positive, total } = finding
  return (
    <ul className={styles.views} aria-label={t('label')}>
      <li>
        <Tag>{t('rating', { name: advisorName, rating })}</Tag>
      </li>
      <li>
        <Tag tone="posture">
          <CodeShape shape="triangle" valence="demonstrated" size={11} />
          {t('share', { name: supervisorName, positive, total })}
        </Tag>
      </li>
    </ul>
  )
}

type MarkViewsProps = { finding: Finding; mark: TimelineMark; timeline: Timeline }

function MarkViews({ finding, mark, timeline }: MarkViewsProps) {
  const t = useTranslations('findings.views')
  const { room, state } = useLive()
  const { advisorName, beneficiaryName, nameOf } = useCast()
  const observers = room.people.filter((person) => person.seat === 'observer')
  const noted = observersAt(timeline, mark)
  const own = state.selfAssessment
  const rating = own?.ratings[mark.codeKey]
  const change =
    finding.kind === 'dialFell' ? -finding.fall : dialResponse(timeline.dial, mark.atMs, timeline.lengthMs)
  return (
    <ul className={styles.views} aria-label={t('label')}>
      <li>
        <MarkTag mark={mark} name={nameOf(mark.authorId)} />
      </li>
      {change !== null && (
        <li>
          <Tag>
            <span className={styles.dial}>{`${beneficiaryName} ${signed(change)}`}</span>
          </Tag>
        </li>
      )}
      {rating !== undefined && (
        <li>
          <Tag>{t('rating', { name: advisorName, rating })}</Tag>
        </li>
      )}
      {own?.moment.codeKey === mark.codeKey && (
        <li>
          <Tag>{t('recalled', { name: advisorName })}</Tag>
        </li>
      )}
      {observers.map(({ personId }) => {
        const theirs = noted.get(personId)
        const name = nameOf(personId)
        return (
          <li key={personId}>
            {theirs ? <MarkTag mark={theirs} name={name} /> : <Tag>{t('nothing', { name })}</Tag>}
          </li>
        )
      })}
    </ul>
  )
}

const tones = { posture: 'posture', principle: 'principle', technique: undefined } as const

function MarkTag({ mark, name }: { mark: TimelineMark; name: string }) {
  return (
    <Tag tone={mark.valence === 'breached' ? 'breach' : tones[mark.family]}>
      <CodeShape shape={mark.shape} valence={mark.valence} size={11} />
      {name}
    </Tag>
  )
}
