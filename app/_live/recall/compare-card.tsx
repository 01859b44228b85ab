'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import card from '@/app/_live/parts/card.module.css'
import { useCast } from '@/app/_live/session/use-cast'
import styles from './compare-card.module.css'
import { Comparisons } from './lazy'
import { usePairs } from './use-pairs'

/** The way to the comparisons, with how many are done. Nothing where the dial gives no moments to compare. */
export function CompareCard() {
  const t = useTranslations('recall.compare.card')
  const { viewerForm } = useCast()
  const pairs = usePairs()
  const [isOpen, setOpen] = useState(false)
  if (pairs.length === 0) return null
  const done = pairs.filter(({ choice }) => choice !== null).length
  const count = pairs.length
  const way = done === 0 ? 'open' : done < count ? 'resume' : 'again'
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby="compare-title">
      <div>
        <h2 id="compare-title">
          {t('title', { count })} <small>{done === 0 ? t('none') : t('done', { done, count })}</small>
        </h2>
        <p className={card.hint}>{t('body', { form: viewerForm })}</p>
      </div>
      <Button onClick={() => setOpen(true)}>{t(way)}</Button>
      {isOpen && <Comparisons pairs={pairs} onClose={() => setOpen(false)} />}
    </section>
  )
}
