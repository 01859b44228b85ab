'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useNames } from '@/app/_live/session/use-names'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { type PhaseInterval, phaseIntervals } from '@/domain/live-session/marking/phases'
import { clockText } from '@/reading/words/clock-text'
import { ClockField } from './clock-field'
import styles from './moment-place.module.css'

type Props = { readonly at: number | null; readonly onPlace: (at: number | null) => void }

/** Where in the interview the recalled moment was: pointed at on a strip, typed, or « I cannot say ». */
export function MomentPlace({ at, onPlace }: Props) {
  const t = useTranslations('reflection.self.when')
  const { state } = useLive()
  const id = useId()
  const end = state.clock.endedAt ?? 0
  const lengthMs = Math.max(1_000, elapsedAt(state.clock, end))
  const stays = useShownStays(end)
  const seconds = Math.floor(lengthMs / 1_000)
  const phase = at === null ? undefined : stays.findLast((stay) => stay.fromMs <= at)?.name
  const place = (text: string) => onPlace(Math.min(Number(text) * 1_000, lengthMs))
  return (
    <fieldset className={styles.place}>
      <legend>{t('label')}</legend>
      <div className={styles.strip} data-unplaced={at === null || undefined}>
        <div className={styles.phases} aria-hidden>
          {stays.map((stay, index) => (
            <span
              key={stay.fromMs}
              data-band={index % 2}
              style={{ flexGrow: stay.toMs - stay.fromMs }}
              title={stay.name}
            >
              <b>{stay.name}</b>
            </span>
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={seconds}
          step={1}
          value={at === null ? Math.floor(seconds / 2) : Math.floor(at / 1_000)}
          aria-label={t('slider')}
          aria-valuetext={
            at === null ? t('unplaced') : phase ? t('placed', { time: clockText(at), phase }) : clockText(at)
          }
          onChange={(event) => place(event.currentTarget.value)}
          // A press in the very middle does not change the slider's value, so no change event fires.
          onPointerUp={(event) => at === null && place(event.currentTarget.value)}
        />
      </div>
      <div className={styles.row}>
        <ClockField
          id={id}
          label={t('field')}
          wrong={t('wrong')}
          atMs={at}
          lengthMs={lengthMs}
          onTime={onPlace}
        />
        <button type="button" aria-pressed={at === null} onClick={() => onPlace(null)}>
          {t('forgotten')}
        </button>
      </div>
    </fieldset>
  )
}

type Stay = Pick<PhaseInterval, 'fromMs' | 'toMs'> & { readonly name: string }

/** The phases as the advisor saw them live; one nameless stretch where the cohort did not show them. */
function useShownStays(end: number): readonly Stay[] {
  const names = useNames()
  const { state } = useLive()
  const stays = phaseIntervals(state, end)
  if (!state.contract?.settings.shownLive.includes('phases'))
    return [{ fromMs: 0, toMs: Math.max(1, elapsedAt(state.clock, end)), name: '' }]
  return stays.map(({ phase, fromMs, toMs }) => ({ fromMs, toMs, name: names.phase(phase) }))
}
