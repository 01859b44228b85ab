import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/marks/tag'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './state.module.css'

type Finding = RouterOutputs['installation']['state']['findings'][number]

const tones = { ok: 'ok', warn: 'accent', bad: 'breach' } as const

export function FindingRow({ finding: { verdict, title, sentence, advice } }: { finding: Finding }) {
  const t = useTranslations('state.verdict')
  return (
    <li className={classes.finding}>
      <span className={classes.verdict}>
        <Tag tone={tones[verdict]}>{t(verdict)}</Tag>
      </span>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.words}>
        <p>{sentence}</p>
        {advice && <p className={classes.advice}>{advice}</p>}
      </div>
    </li>
  )
}
