'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useCast } from '@/app/_live/session/use-cast'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import { clockText } from '@/reading/words/clock-text'
import styles from './gap-note.module.css'
import { lengthOf } from './shown'
import { type ShownPlayer, useShownPlayers } from './use-shown'

const saidFromMs = 15_000

/**
 * Says by itself, once for each gap, who is not recorded, since when and why. It never takes the focus; Escape, its button or the end of the
 * gap closes it.
 */
export function GapNote() {
  const { elapsedMs } = useInterviewClock()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const open = useShownPlayers().find(
    (player) => lengthOf(player.shown, elapsedMs) >= saidFromMs && !seen.has(keyOf(player)),
  )
  const close = () => open && setSeen(new Set([...seen, keyOf(open)]))
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return <div role="status">{open ? <Note player={open} onClose={close} /> : null}</div>
}

function Note({ player: { personId, shown }, onClose }: { player: ShownPlayer; onClose: () => void }) {
  const t = useTranslations('capture.note')
  const { nameOf } = useCast()
  const name = nameOf(personId)
  const at = clockText(shown.since ?? 0)
  return (
    <section className={styles.note} aria-label={t('title', { name })}>
      <b>{t('title', { name })}</b>
      <p>{t(shown.isSilent ? 'silent' : causeKeyOf(shown.cause), { at })}</p>
      <p>{t('nothing')}</p>
      <Button size="s" onClick={onClose}>
        {t('seen')}
      </Button>
    </section>
  )
}

const keyOf = ({ personId, shown }: ShownPlayer) => `${personId} ${shown.since}`

function causeKeyOf(cause: ShownPlayer['shown']['cause']) {
  switch (cause) {
    case 'asleep':
    case 'unplugged':
    case 'refused':
    case 'diskFull':
      return cause
    default:
      return 'unknown'
  }
}
