import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import classes from '@/app/(entry)/_entry/account-card.module.css'
import { withNext } from '@/app/(entry)/_entry/same-path'

/** Where no letters leave: the administrators who can give a link. */
export function AskAdministrator({ next }: { next: string }) {
  const t = useTranslations('entry')
  return (
    <section className={classes.card}>
      <h1>{t('forgotten.title')}</h1>
      <p className={classes.lead}>{t('signIn.askAdministrator')}</p>
      <div className={classes.form}>
        <ButtonLink href={withNext('/sign-in', next)} kind="primary" size="l">
          {t('reset.toSignIn')}
        </ButtonLink>
      </div>
    </section>
  )
}
