import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import classes from './account-card.module.css'
import { withNext } from './same-path'

/** Says how one gets an account, to a person whose way in does not give one. */
export function SignUpClosed({ next, why }: { next: string; why: 'closed' | 'usedUp' | 'shut' }) {
  const t = useTranslations('entry')
  return (
    <section className={classes.card}>
      <h1>{t(why === 'shut' ? 'signUp.shut.title' : 'signUp.closed.title')}</h1>
      <p className={classes.lead}>
        {why === 'usedUp' ? t('refusal.joinLinkUsedUp') : t(`signUp.${why}.body`)}
      </p>
      <div className={classes.form}>
        <p>{t('signUp.hasAccount')}</p>
        <ButtonLink href={withNext('/sign-in', next)} kind="primary" size="l">
          {t('signUp.toSignIn')}
        </ButtonLink>
      </div>
    </section>
  )
}
