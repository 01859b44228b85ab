import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './erasure-card.module.css'

/** What an erasure takes away and what it leaves, and why; said before it is asked for. */
export function ErasureTerms({ mine }: { mine: RouterOutputs['erasure']['mine'] }) {
  const t = useTranslations('erasure.mine')
  return (
    <div className={classes.terms}>
      <h3>{t('goes.title')}</h3>
      <ul>
        <li>{t('goes.name')}</li>
        <li>{t('goes.words', { count: mine.words })}</li>
        <li>{t('goes.drafts')}</li>
        <li>{t('goes.account')}</li>
      </ul>
      <h3>{t('stays.title')}</h3>
      <ul>
        <li>{t('stays.sessions', { count: mine.interviews })}</li>
        <li>{t('stays.register', { years: mine.attendanceYears })}</li>
        <li>{t('stays.journal')}</li>
        <li>{t('stays.organisation')}</li>
        <li>{t('stays.named')}</li>
      </ul>
    </div>
  )
}
