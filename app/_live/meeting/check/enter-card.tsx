'use client'

import card from '@/app/_live/parts/card.module.css'
import { useMeetingView } from '../pieces/use-meeting'
import styles from './check.module.css'
import { EnterButtons } from './enter-buttons'
import { Network } from './network'

/** The way in, with what is known of the network. */
export function EnterCard() {
  if (!useMeetingView().view.canConnect) return null
  return (
    <section className={`${card.card} ${styles.beside}`}>
      <EnterButtons />
      <Network />
    </section>
  )
}
