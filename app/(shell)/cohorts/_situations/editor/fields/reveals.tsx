'use client'

import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { newId } from '@/client/new-id'
import { ORDER } from '@/domain/library/field-edit'
import { scenarioBounds } from '@/domain/scenario/scenario-bounds'
import { emptyReveal, type RevealDraft } from '@/domain/scenario/scenario-draft'
import { AsideNotes } from './aside-notes'
import { fieldId, useEditing } from './editing'
import { FieldHead } from './field-head'
import classes from './fields.module.css'
import { RevealRow } from './reveal-row'

/** What is told only if it is earned, in the order in which it is read. */
export function Reveals() {
  const t = useTranslations('situationEditor')
  const { draft, mayWrite, language, edit } = useEditing()
  const offerUndo = useUndoNotice()
  const { reveals } = draft
  const isFull = reveals.length >= scenarioBounds.reveals
  const ids = reveals.map(({ id }) => id)

  function add() {
    const id = `r${newId().replaceAll('-', '').slice(0, 12)}`
    edit(['reveals', id], emptyReveal(id))
    // The row is drawn before the browser has a moment to spare.
    setTimeout(() => document.getElementById(fieldId(['reveals', id, 'line', language]))?.focus(), 0)
  }

  function move(id: string, by: -1 | 1) {
    const [from, to] = [ids.indexOf(id), ids.indexOf(id) + by]
    const moved = ids.with(from, ids[to] ?? id).with(to, id)
    edit(['reveals', ORDER], moved)
  }

  function remove(reveal: RevealDraft, place: number) {
    edit(['reveals', reveal.id], null)
    offerUndo({
      id: `reveal-${reveal.id}`,
      message: t('removed', { number: place + 1 }),
      onUndo: () => {
        edit(['reveals', reveal.id], reveal)
        edit(['reveals', ORDER], ids)
      },
    })
  }

  return (
    <div className={classes.field}>
      <FieldHead
        label={t('reveals')}
        seenBy="earned"
        note={
          mayWrite ? (
            <Button id={fieldId(['reveals'])} size="s" kind="ghost" disabled={isFull} onClick={add}>
              <IconPlus size={16} stroke={1.5} aria-hidden="true" />{' '}
              {isFull ? t('mostReveals', { count: scenarioBounds.reveals }) : t('add')}
            </Button>
          ) : null
        }
      />
      <ol className={classes.reveals}>
        {reveals.map((reveal, place) => (
          <li key={reveal.id}>
            <RevealRow
              reveal={reveal}
              number={place + 1}
              of={reveals.length}
              onMove={(by) => move(reveal.id, by)}
              onRemove={() => remove(reveal, place)}
            />
            <AsideNotes path={['reveals', reveal.id]} />
          </li>
        ))}
      </ol>
      {reveals.length === 0 ? <p className={classes.none}>{t('noReveals')}</p> : null}
    </div>
  )
}
