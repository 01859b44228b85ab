import { IconArrowRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import classes from './landing.module.css'
import { LandingPreview } from './landing-preview'

type LandingProps = {
  isDemoOn: boolean
  /** Whether no account exists here yet: the first one is created from this page. */
  isFirst: boolean
}

/** What Triade is, and the ways in. */
export function Landing({ isDemoOn, isFirst }: LandingProps) {
  const t = useTranslations('entry')
  if (isFirst) return <First isDemoOn={isDemoOn} />
  return (
    <div className={classes.landing}>
      <div className={classes.words}>
        <h1>{t('landing.title')}</h1>
        <p className={classes.lead}>{t('landing.lead')}</p>
        <div className={classes.actions}>
          {isDemoOn ? (
            <ButtonLink href="/demo" kind="primary" size="l">
              {t('landing.demo')}
              <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
            </ButtonLink>
          ) : null}
          <ButtonLink href="/sign-in" size="l" kind={isDemoOn ? 'plain' : 'primary'}>
            {t('landing.signIn')}
          </ButtonLink>
          <ButtonLink href="/sign-up" size="l" kind={isDemoOn ? 'ghost' : 'plain'}>
            {t('landing.signUp')}
          </ButtonLink>
        </div>
        {isDemoOn ? <p className={classes.note}>{t('landing.demoNote')}</p> : null}
      </div>
      <LandingPreview />
    </div>
  )
}

/** Before anyone has an account there is one thing to do, and nothing to sign in to. */
function First({ isDemoOn }: Pick<LandingProps, 'isDemoOn'>) {
  const t = useTranslations('entry')
  return (
    <div className={classes.landing}>
      <div className={classes.words}>
        <h1>{t('landing.title')}</h1>
        <p className={classes.lead}>{t('landing.lead')}</p>
        <div className={classes.actions}>
          <ButtonLink href="/sign-up" kind="primary" size="l">
            {t('landing.first')}
            <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
          </ButtonLink>
          {isDemoOn ? (
            <ButtonLink href="/demo" size="l">
              {t('landing.demo')}
            </ButtonLink>
          ) : null}
        </div>
        <p className={classes.note}>{t('landing.firstNote')}</p>
      </div>
      <LandingPreview />
    </div>
  )
}
