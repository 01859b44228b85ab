'use client'

import card from '@/app/_live/parts/card.module.css'
import styles from './check.module.css'
import { EnterButtons } from './enter-buttons'
import { Network } from './network'

/** The way in, with what is known of the network. */
export function EnterCard() {
  return (
    <section className={`${card.card} ${styles.beside}`}>
      <EnterButtons />
      <Network />
    </section>
  )
}
