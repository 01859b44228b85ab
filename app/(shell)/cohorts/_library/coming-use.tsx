'use client'

import { useTranslations } from 'next-intl'
import { useList } from '@/app/_kit/text/use-list'
import { useComing } from './use-coming'
import type { ItemAddress } from './use-draft'

type ComingUseProps = {
  address: ItemAddress
  /** The number that the draft will have once it is published; null where nothing is being written. */
  next: number | null
}

/** Which version interviews to come will take, with the rounds not yet published by name; nothing where there is nothing to say. */
export function ComingUse({ address, next }: ComingUseProps) {
  const t = useTranslations('library.coming')
  const list = useList()
  const { version, rounds } = useComing(address)
  if (version === null) return null
  const names = list(rounds.map(({ title }) => t('title', { title })))
  // Publishing a round takes the situation as it stands, but the grid version that the settings name.
  const isOpen = address.kind === 'scenario' && next !== null
  return (
    <>
      {address.kind === 'grid' ? t('grid', { version }) : null}{' '}
      {rounds.length > 0 ? t('rounds', { names, count: rounds.length, version }) : null}{' '}
      {rounds.length > 0 && isOpen ? t('unless', { count: rounds.length, next }) : null}
    </>
  )
}
