'use client'

import { useTranslations } from 'next-intl'
import { useId, useSyncExternalStore } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { createKeptChoice } from '@/client/meeting/talk/kept-choice'
import { isPlayer } from '@/domain/live-session/core/seat'
import { useOwnTalk } from '../pieces/use-talk'
import styles from './talk-line.module.css'

/** That one's own talk time is measured, and the switch that ends it; for the players. Before its code has come it stands as it was left. */
export function TalkLine() {
  const t = useTranslations('talk.own')
  const talk = useOwnTalk()
  const isKeptOff = useSyncExternalStore(never, readKept, () => false)
  const { seat } = useLive().room.viewer
  const id = useId()
  if (!isPlayer(seat)) return null
  const state = talk?.state ?? (isKeptOff ? 'off' : 'on')
  return (
    <label className={styles.line}>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is on; HTML allows no second word.
        role="switch"
        checked={state === 'on'}
        disabled={talk === null || state === 'unavailable'}
        aria-describedby={id}
        onChange={(event) => talk?.turn(event.currentTarget.checked)}
      />
      <span>
        {t('line')}
        <small id={id}>{t(`hint.${state}`)}</small>
      </span>
    </label>
  )
}

const readKept = () => createKeptChoice(() => window.localStorage).isOff()
const never = () => () => {}
