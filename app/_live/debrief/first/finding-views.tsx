'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/code-shape'
import { Tag } from '@/app/_kit/tag'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { observersAt } from '@/domain/live-session/figures/observers-at'
import { type Finding, markOf } from '@/domain/live-session/findings'
import { dialResponse, type Timeline, type TimelineMark } from '@/domain/live-session/timeline'
import { clockText } from '@/reading/words/clock-text'
import { signed } from '@/reading/words/signed'
import styles from './look-first.module.css'

type FindingViewsProps = { finding: Finding; timeline: Timeline; onGo: (atMs: number) => void }

/** Who said what of this finding, one tag a person: the supervisor, the two players, the observers. */
export function FindingViews({ finding, timeline, onGo }: FindingViewsProps) {
  const t = useTranslations('findings.views')
  const { advisorName, supervisorName } = useCast()
  const mark = markOf(finding)
  if (mark) return <MarkViews {...{ finding, mark, timeline, onGo }} />
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
      <Recalled codeKey={finding.codeKey} onGo={onGo} />
    </ul>
  )
}

type MarkViewsProps = FindingViewsProps & { mark: TimelineMark }

function MarkViews({ finding, mark, timeline, onGo }: MarkViewsProps) {
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
      <Recalled codeKey={mark.codeKey} onGo={onGo} />
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

/** The moment the advisor recalled on this code, to go to where they could say when it was. */
export function Recalled({ codeKey, onGo }: { codeKey: string; onGo: (atMs: number) => void }) {
  const t = useTranslations('findings.views')
  const { state } = useLive()
  const { advisorName } = useCast()
  const moment = state.selfAssessment?.moment
  if (moment?.codeKey !== codeKey) return null
  const { at } = moment
  return (
    <li>
      {at === null ? (
        <Tag>{t('recalled', { name: advisorName })}</Tag>
      ) : (
        <button type="button" className={styles.recalled} onClick={() => onGo(at)}>
          {t('recalledAt', { name: advisorName, time: clockText(at) })}
        </button>
      )}
    </li>
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
