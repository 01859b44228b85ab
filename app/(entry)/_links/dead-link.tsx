import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import classes from '@/app/(entry)/_entry/account-card.module.css'

/** A link that was made for one person and works no more. */
export function DeadLink() {
  const t = useTranslations('entry.reset')
  return (
    <section className={classes.card}>
      <h1>{t('dead.title')}</h1>
      <p className={classes.lead}>{t('dead.body')}</p>
      <div className={classes.form}>
        <ButtonLink href="/sign-in" kind="primary" size="l">
          {t('toSignIn')}
        </ButtonLink>
      </div>
    </section>
  )
}
