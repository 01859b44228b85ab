'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Tag } from '@/app/_kit/marks/tag'
import { BroughtInDebrief } from '@/app/_live/brought/rare'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useInterview } from '@/app/_live/session/use-interview'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import type { Commitment } from '@/domain/live-session/commitments/commitment'
import { keptTakes } from '@/domain/live-session/take/take'
import { closedWithout, sayCommitment } from '@/reading/talk/commitments'
import { elides } from '@/reading/words/elides'
import { LinkedWords } from '../parts/lazy'
import { useClosing } from '../parts/use-closing'
import { NamedTake } from '../takes/lazy-forms'
import styles from './commitments.module.css'
import { CommitmentForm, Remarks } from './lazy'
import { useLinkedTo } from './use-linked-to'

type CommitmentsProps = {
  /** Words to begin a commitment with, led here from a passage; null for none. */
  pledged: string | null
  /** They stand in the form. */
  onPledged: () => void
}

/** What the advisor will do, by when, and how one will see it. Closing asks for at least one commitment. */
export function Commitments({ pledged, onPledged }: CommitmentsProps) {
  const t = useTranslations('debrief.commitment')
  const errors = useTranslations('errors')
  const { room, state } = useLive()
  const { advisorName } = useCast()
  const [adding, setAdding] = useState(false)
  const { commitments, stage } = state
  const open = stage.status === 'debrief' && !room.isArchived
  const isTurn = open && state.turns.at(-1)?.turn === 'commitment'
  const mine = room.viewer.seat === 'advisor'
  // If the debrief closes while open here, the button keeps its place, so that nothing below moves.
  const [led] = useState(open && room.viewer.seat === 'supervisor')
  const writing = open && mine && (adding || pledged !== null || commitments.length === 0)
  return (
    <section
      className={styles.card}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled card must be reachable by keyboard.
      tabIndex={0}
      data-turn={isTurn || undefined}
      aria-labelledby="commitment-title"
    >
      <div className={styles.head}>
        <h2 id="commitment-title">
          {mine ? t('mine') : t('title', { name: advisorName, elided: elides(advisorName) })}
        </h2>
        {open && commitments.length === 0 && <Tag tone="accent">{t('required')}</Tag>}
      </div>
      {commitments.length > 0 && (
        <ul className={styles.list} aria-label={t('list')}>
          {commitments.map((commitment) => (
            <Taken key={commitment.id} commitment={commitment} />
          ))}
        </ul>
      )}
      {writing && (
        <CommitmentForm
          pledged={pledged}
          onPledged={() => {
            setAdding(true)
            onPledged()
          }}
          onTaken={() => setAdding(false)}
        />
      )}
      {open && mine && !writing && (
        <div className={styles.another}>
          <Button onClick={() => setAdding(true)}>{t('another')}</Button>
        </div>
      )}
      {(!mine || room.isArchived) && commitments.length === 0 && (
        <p className={styles.none}>{open ? t('waiting', { name: advisorName }) : t('none')}</p>
      )}
      {room.isArchived && <p className={styles.none}>{errors('cohortArchived')}</p>}
      <ClosedWithout />
      {room.brought && <BroughtInDebrief />}
      {led && <Closing gone={!open} />}
      <Remarks />
    </section>
  )
}

/** Who closed the interview without a commitment, and why. */
function ClosedWithout() {
  const t = useTranslations('debrief.commitment')
  const closed = closedWithout(useInterview())
  if (!closed) return null
  const { name, reason } = closed
  return (
    <p className={styles.none}>
      {reason === null ? t('closedWithoutErased', { name }) : t('closedWithout', { name, reason })}
    </p>
  )
}

function Taken({ commitment }: { commitment: Commitment }) {
  const t = useTranslations('debrief.commitment')
  const { state, can, send } = useLive()
  const { what, terms } = sayCommitment(useReaderWords(), commitment)
  const line = useLinkedTo<HTMLLIElement>(`commitment-${commitment.id}`)
  const withdrawal = { type: 'withdrawCommitment', commitmentId: commitment.id } as const
  return (
    <li ref={line} id={`commitment-${commitment.id}`} tabIndex={-1}>
      <p className={styles.what}>
        <LinkedWords text={what} />
      </p>
      <p>{terms}</p>
      {keptTakes(state).length > 0 && <NamedTake commitmentId={commitment.id} />}
      {can(withdrawal) === null && (
        <Button
          kind="ghost"
          size="xs"
          aria-label={t('withdrawNamed', { what })}
          onClick={() => void send(withdrawal)}
        >
          {t('withdraw')}
        </Button>
      )}
    </li>
  )
}

function Closing({ gone }: { gone: boolean }) {
  const t = useTranslations('debrief.close')
  const { isReady, ask, dialogs } = useClosing()
  return (
    <div className={styles.closing} data-gone={gone || undefined} inert={gone}>
      <Button
        kind="primary"
        aria-disabled={!isReady || undefined}
        aria-describedby={isReady ? undefined : 'close-needs'}
        onClick={() => isReady && ask('close')}
      >
        {t('action')}
      </Button>
      {!isReady && (
        <>
          <p id="close-needs">{t('needs')}</p>
          <Button kind="ghost" size="s" onClick={() => ask('without')}>
            {t('without')}
          </Button>
        </>
      )}
      {dialogs}
    </div>
  )
}
