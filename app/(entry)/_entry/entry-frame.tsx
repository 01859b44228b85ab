import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { Brand } from '@/app/_kit/marks/brand'
import { LocaleSwitch } from '@/app/_kit/theme/locale-switch'
import { ThemeSwitch } from '@/app/_kit/theme/theme-switch'
import classes from './entry-frame.module.css'

/** Layout of the screens before sign-in: the brand above, language and theme below. */
export function EntryFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('limits')
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <Brand />
      </header>
      <main className={classes.main}>{children}</main>
      <footer className={classes.foot}>
        <Link href="/limits" className={classes.limits}>
          {t('link')}
        </Link>
        <div className={classes.switch}>
          <LocaleSwitch />
        </div>
        <div className={classes.switch}>
          <ThemeSwitch />
        </div>
      </footer>
    </div>
  )
}
