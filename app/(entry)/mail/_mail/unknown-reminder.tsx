import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import classes from '../../_entry/account-card.module.css'

/** The link of a letter that was not written here, or whose reader is gone. */
export function UnknownReminder() {
  const t = useTranslations('entry.reminder')
  return (
    <section className={classes.card}>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('unknown')}</p>
      <div className={classes.form}>
        <ButtonLink href="/preferences" size="l">
          {t('preferences')}
        </ButtonLink>
      </div>
    </section>
  )
}
