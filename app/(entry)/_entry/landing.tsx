import { IconArrowRight } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import buttons from '@/app/_kit/button.module.css'
import classes from './landing.module.css'
import { LandingPreview } from './landing-preview'

/** What Triade is, and the ways in. */
export function Landing({ isDemoOn }: { isDemoOn: boolean }) {
  const t = useTranslations('entry')
  return (
    <div className={classes.landing}>
      <div className={classes.words}>
        <h1>{t('landing.title')}</h1>
        <p className={classes.lead}>{t('landing.lead')}</p>
        <div className={classes.actions}>
          {isDemoOn ? (
            <Link href="/demo" className={`${buttons.btn} ${buttons.primary} ${buttons.l}`}>
              {t('landing.demo')}
              <IconArrowRight size={16} stroke={1.5} aria-hidden="true" />
            </Link>
          ) : null}
          <Link href="/sign-in" className={`${buttons.btn} ${buttons.l} ${isDemoOn ? '' : buttons.primary}`}>
            {t('landing.signIn')}
          </Link>
          <Link href="/sign-up" className={`${buttons.btn} ${buttons.l} ${isDemoOn ? buttons.ghost : ''}`}>
            {t('landing.signUp')}
          </Link>
        </div>
        {isDemoOn ? <p className={classes.note}>{t('landing.demoNote')}</p> : null}
      </div>
      <LandingPreview />
    </div>
  )
}
