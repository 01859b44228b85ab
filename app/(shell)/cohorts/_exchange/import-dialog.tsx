'use client'

import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { mostBytes } from '@/domain/exchange/content-file'
import { offsetAt, type TextPlace } from '@/domain/exchange/json/path'
import { Brought } from './brought'
import { ChooseFile } from './choose-file'
import classes from './exchange.module.css'
import type { ExchangeProps } from './exchange-props'
import { FileItems } from './file-items'
import { Notices } from './notices'
import { OwnerField } from './owner-field'
import { Problems } from './problems'
import { useFileText } from './use-file-text'
import { useImport } from './use-import'

/** Brings situations or grids in: a file is chosen or pasted, checked, mended in place where something is wrong, and imported. */
export function ImportDialog({ cohortId, kind, onClose }: ExchangeProps) {
  const t = useTranslations('exchange')
  const common = useTranslations('common')
  const errors = useTranslations('errors')
  const file = useImport({ cohortId, kind })
  const { data: offered } = useQuery(useTRPC().exchange.offered.queryOptions({ cohortId, kind }))
  const area = useRef<HTMLTextAreaElement>(null)
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const { checked, chosen, error } = file

  function check(text: string) {
    setSaid(text.trim() === '' ? t('nothing') : null)
    if (text.trim() !== '') file.check(text)
  }

  const { read, isOver } = useFileText(form, {
    onText: (text) => {
      file.type(text)
      check(text)
    },
    onFault: (fault) => setSaid(t(fault, { most: Math.round(mostBytes / 1024) })),
  })

  function goTo(place: TextPlace) {
    const field = area.current
    if (!field) return
    const at = offsetAt(file.text, place)
    field.focus()
    field.setSelectionRange(at, at)
    const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 20
    field.scrollTop = Math.max(0, (place.line - 3) * lineHeight)
  }

  if (file.brought)
    return (
      <Dialog
        title={t('doneTitle', { count: file.brought.length })}
        size={560}
        closeLabel={common('close')}
        onClose={onClose}
      >
        <Brought
          cohortId={cohortId}
          kind={kind}
          onClose={onClose}
          brought={file.brought}
          onAnother={file.restart}
        />
      </Dialog>
    )
  return (
    <Dialog title={t('title', { kind })} size={760} closeLabel={common('close')} onClose={onClose}>
      <Stack
        as="form"
        ref={setForm}
        gap="4"
        onSubmit={(event) => {
          event.preventDefault()
          if (checked && chosen.length > 0) file.bringIn()
          else check(file.text)
        }}
      >
        <p className={classes.lead}>{t('lead', { kind })}</p>
        <ChooseFile kind={kind} isOver={isOver} onFile={(chosenFile) => void read(chosenFile)} />
        <Textarea
          ref={area}
          classNames={{ input: classes.text ?? '' }}
          label={t('text')}
          description={t('textHint')}
          rows={checked ? 8 : 12}
          spellCheck={false}
          value={file.text}
          onChange={(event) => file.type(event.currentTarget.value)}
        />
        <OwnerField
          owner={file.owner}
          mayGiveToOrganisation={offered?.mayGiveToOrganisation ?? false}
          onOwner={file.giveTo}
        />
        <p role="status" className={classes.status}>
          {file.isChecking ? t('checking') : file.isBringingIn ? t('importing') : null}
        </p>
        <Refusal>{said ?? (error ? errors(reasonOf(error)) : null)}</Refusal>
        {checked && <Problems checked={checked} onGo={goTo} />}
        {checked && <Notices notices={checked.notices} />}
        {checked && <FileItems checked={checked} kind={kind} wayOf={file.wayOf} onWay={file.choose} />}
        <Row gap="2" justify="flex-end" wraps data-foot>
          {checked && (
            <Button onClick={() => check(file.text)} busy={file.isChecking}>
              {t('checkAgain')}
            </Button>
          )}
          {checked ? (
            <Button type="submit" kind="primary" disabled={chosen.length === 0} busy={file.isBringingIn}>
              {t('submit', { count: chosen.length })}
            </Button>
          ) : (
            <Button type="submit" kind="primary" busy={file.isChecking}>
              {t('check')}
            </Button>
          )}
        </Row>
      </Stack>
    </Dialog>
  )
}
