'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Row } from '@/app/_kit/layout/layout'
import { type ExportKind, formatsOf } from '@/domain/cohort/records/export-wish'
import classes from './exports.module.css'
import type { Taking } from './use-taking'

type ExportRowProps = {
  what: ExportKind
  taking: Taking | null
  onTake: (file: string) => void
}

/** One thing to take, in each of its forms, with what became of the last taking beside it. */
export function ExportRow({ what, taking, onTake }: ExportRowProps) {
  const t = useTranslations('records')
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h2>{t(`kind.${what}.title`)}</h2>
        <p>{t(`kind.${what}.hint`)}</p>
      </div>
      <TakeButtons what={what} taking={taking} closedBy={null} onTake={onTake} />
      <Outcome what={what} taking={taking} />
    </li>
  )
}

type TakeButtonsProps = {
  what: ExportKind
  taking: Taking | null
  /** Id of the words that say why nothing can be taken. */
  closedBy: string | null
  onTake: (file: string) => void
}

export function TakeButtons({ what, taking, closedBy, onTake }: TakeButtonsProps) {
  const t = useTranslations('records')
  return (
    <Row gap="2">
      {formatsOf[what].map((format) => {
        const file = `${what}.${format}`
        const name = format.toUpperCase()
        return (
          <Button
            key={format}
            busy={taking?.state === 'making' && taking.file === file}
            disabled={closedBy !== null || taking?.state === 'making'}
            aria-label={t('exports.take', { what: t(`kind.${what}.taken`), format: name })}
            aria-describedby={closedBy ?? undefined}
            onClick={() => onTake(file)}
          >
            {name}
          </Button>
        )
      })}
    </Row>
  )
}

/** What became of the last taking of this kind. Its line is there from the beginning, so that nothing moves. */
export function Outcome({ what, taking }: { what: ExportKind; taking: Taking | null }) {
  const t = useTranslations('records.exports')
  const mine = taking?.file.startsWith(`${what}.`) ? taking : null
  return (
    <div className={classes.outcome}>
      <p role="status">{mine?.state === 'making' ? t('making') : mine?.state === 'done' ? mine.said : ''}</p>
      <Refusal>{mine?.state === 'refused' && mine.said}</Refusal>
    </div>
  )
}
