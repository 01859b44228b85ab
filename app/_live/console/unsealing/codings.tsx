'use client'

import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Tag } from '@/app/_kit/marks/tag'
import { useList } from '@/app/_kit/text/use-list'
import { useCast } from '@/app/_live/session/use-cast'
import { unfinishedCodings } from '@/domain/live-session/marking/supervision'
import { elides } from '@/reading/words/elides'
import { agreementOf } from '@/reading/words/nouns'
import { useConsole } from '../desk/use-console'
import styles from './unseal-panel.module.css'

/** Who has finished their blind coding, without showing it; and the button to finish one's own. */
export function Codings() {
  const t = useTranslations('supervision')
  const { live } = useConsole()
  const { supervisors, nameOf, isMe } = useCast()
  return (
    <>
      <ul className={styles.answers} aria-live="polite">
        {supervisors.map(({ personId, name }) => {
          const finished = live.state.finishedCodings.has(personId)
          return (
            <li key={personId}>
              <Avatar name={name} personId={personId} size={40} />
              <span>
                <b>
                  {nameOf(personId)}
                  {isMe(personId) && ` (${t('you')})`}
                </b>
                <span>{t('coding.task')}</span>
              </span>
              <Tag tone={finished ? 'ok' : undefined} size="l">
                {finished ? <IconCheck aria-hidden /> : <IconPencil aria-hidden />}
                {t(finished ? 'coding.finished' : 'coding.ongoing')}
              </Tag>
            </li>
          )
        })}
      </ul>
      <Finishing />
    </>
  )
}

function Finishing() {
  const t = useTranslations('supervision.coding')
  const list = useList()
  const { live, frozen, send } = useConsole()
  const { supervisors, nameOf } = useCast()
  const [asking, setAsking] = useState(false)
  const unfinished = unfinishedCodings(live.state)
  if (frozen) {
    const names = list(unfinished.map(nameOf))
    return (
      <p className={styles.coded} role="status">
        {unfinished.length === 0
          ? t('open', agreementOf(supervisors))
          : t('waiting', { names, elided: elides(names) })}
      </p>
    )
  }
  return (
    <div className={styles.opening}>
      <Button kind="primary" size="l" aria-describedby="coding-hint" onClick={() => setAsking(true)}>
        <IconCheck size={18} stroke={2} aria-hidden />
        {t('finish')}
      </Button>
      <p id="coding-hint">{t('finishHint')}</p>
      <ConfirmDialog
        opened={asking}
        title={t('title')}
        body={t('body', agreementOf(supervisors))}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => send({ type: 'finishCoding' })}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
