'use client'

import { IconArrowLeft, IconPlayerTrackNext } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { TurnStep } from '@/domain/live-session/debrief/turns'
import { elides } from '@/reading/words/elides'
import { useClosing } from '../parts/use-closing'
import styles from './spoken-order.module.css'
import { useTurnNames } from './use-turn-names'

/** For the supervisor: give the next turn, come back to the one before, pass over the next. Who never came is not asked. */
export function TurnControls({ steps: all, gone }: { steps: readonly TurnStep[]; gone: boolean }) {
  const t = useTranslations('debrief.order')
  const { send } = useLive()
  const nameOf = useTurnNames()
  const steps = all.filter(({ status }) => status !== 'absent')
  const here = steps.findIndex(({ status }) => status === 'now')
  const [before, next, afterNext] = [steps[here - 1], steps[here + 1], steps[here + 2]]
  const give = (step: TurnStep | undefined) => step && void send({ type: 'giveTurn', turn: step.turn })
  const nextWords = next?.turn === 'commitment' ? 'toCommitment' : here === -1 ? 'begin' : 'next'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form's meaning.
    <div
      role="group"
      className={styles.controls}
      aria-label={t('controls')}
      data-gone={gone || undefined}
      inert={gone}
    >
      <Lead
        label={before ? t('back', { name: nameOf(before) }) : null}
        icon={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
        act={() => give(before)}
      />
      {next ? (
        <Button size="s" kind="primary" onClick={() => give(next)}>
          {t(nextWords, { name: nameOf(next) })}
        </Button>
      ) : (
        <Close />
      )}
      <Lead
        label={next && afterNext ? t('skip', { name: nameOf(next), elided: elides(nameOf(next)) }) : null}
        icon={<IconPlayerTrackNext size={16} stroke={1.75} aria-hidden />}
        act={() => give(afterNext)}
      />
    </div>
  )
}

/** The last step. Without a commitment it says what is needed; the commitment's card offers the way around. */
function Close() {
  const t = useTranslations('debrief')
  const { isReady, ask, dialogs } = useClosing()
  const needsId = useId()
  return (
    <>
      <Button
        size="s"
        kind="primary"
        title={isReady ? undefined : t('close.needs')}
        aria-disabled={!isReady || undefined}
        aria-describedby={isReady ? undefined : needsId}
        onClick={() => isReady && ask('close')}
      >
        {t('order.close')}
      </Button>
      {!isReady && (
        <HiddenText>
          <span id={needsId}>{t('close.needs')}</span>
        </HiddenText>
      )}
      {dialogs}
    </>
  )
}

function Lead({ label, icon, act }: { label: string | null; icon: ReactNode; act: () => void }) {
  // Without a label an empty place stays, so that the button in the middle does not move.
  if (label === null) return <span className={styles.place} />
  return (
    <Button size="s" square aria-label={label} title={label} onClick={act}>
      {icon}
    </Button>
  )
}
