import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import table from '../progress-table.module.css'
import type { ProgressCode } from '../series'
import classes from './self-view.module.css'

/** The two signs of the table, and what the band between them says by its tint. `code`: one of those shown, for its sign. */
export function ViewsLegend({ code }: { code: ProgressCode }) {
  const t = useTranslations('progress.selfView.legend')
  return (
    <p className={`${table.note} ${classes.legend}`}>
      <span>
        <i className={classes.ownSign} aria-hidden="true" /> {t('own')}
      </span>
      <span>
        <CodeShape {...code.shown} size={12} /> {t('noted')}
      </span>
      {(['above', 'below'] as const).map((lean) => (
        <span key={lean}>
          <i className={classes.bandSign} data-lean={lean} aria-hidden="true" /> {t(lean)}
        </span>
      ))}
      <span className={classes.ends}>{t('ends')}</span>
    </p>
  )
}
