import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import classes from './page-skeleton.module.css'

/** Placeholder of a page that is loading; shown after 200 ms only. */
export function PageSkeleton() {
  const t = useTranslations('common')
  return (
    <div className={classes.skeleton} role="status">
      <HiddenText>{t('loading')}</HiddenText>
      <div className={`${classes.bar} ${classes.title}`} />
      <div className={`${classes.bar} ${classes.card}`} />
      <div className={`${classes.bar} ${classes.rows}`} />
    </div>
  )
}
