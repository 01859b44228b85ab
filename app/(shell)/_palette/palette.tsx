'use client'

import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useReturnedFocus } from '@/app/_kit/dialogs/use-returned-focus'
import { DrawnKeyCap, KeyCap } from '@/app/_kit/marks/key-cap'
import type { RouterOutputs } from '@/app/_trpc/types'
import { entryAt } from './entry'
import classes from './palette.module.css'
import { PaletteList } from './palette-list'
import { useEntries } from './use-entries'

export type PaletteProps = { me: RouterOutputs['person']['me']; onClose: () => void }

/** Finds any interview, person and page that this person may open, by keyboard: arrows choose, Enter opens. */
export function Palette({ me, onClose }: PaletteProps) {
  const t = useTranslations('palette')
  const router = useRouter()
  const listId = useId()
  const [asked, setAsked] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { groups, isWaiting, hasFailed } = useEntries(me, asked)
  const entries = groups.flatMap((group) => group.entries)
  const chosen = entries.find(({ id }) => id === chosenId) ?? entries[0] ?? null
  const [isEntered, setEntered] = useState(false)
  useReturnedFocus(true)
  // Enter pressed before the answer opens the first new result, not the first of the former ones.
  useEffect(() => {
    if (!isEntered || isWaiting || !chosen) return
    onClose()
    router.push(chosen.href)
  }, [isEntered, isWaiting, chosen, onClose, router])

  function press(event: KeyboardEvent) {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (steps) {
      event.preventDefault()
      setChosenId(entryAt(groups, chosen?.id ?? null, steps)?.id ?? null)
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !chosen) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) window.open(chosen.href, '_blank', 'noopener')
    else setEntered(true)
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={656}
      yOffset="min(112px, 10dvh)"
      classNames={{ content: classes.content, inner: classes.inner }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')} data-palette>
        <Modal.Body className={classes.body}>
          <div className={classes.head}>
            <IconSearch size={20} stroke={1.5} aria-hidden="true" />
            <input
              className={classes.input}
              data-autofocus
              role="combobox"
              aria-label={t('label')}
              aria-expanded="true"
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              placeholder={t('placeholder')}
              value={asked}
              onChange={(event) => {
                setAsked(event.currentTarget.value)
                setChosenId(null)
                setEntered(false)
              }}
              onKeyDown={press}
            />
            <button type="button" className={classes.close} aria-label={t('close')} onClick={onClose}>
              <DrawnKeyCap cap={t('escape')} />
            </button>
          </div>
          <PaletteList
            id={listId}
            groups={groups}
            asked={asked}
            chosenId={chosen?.id ?? null}
            onChoose={setChosenId}
            onOpen={onClose}
          />
          <p role="status" className={classes.status}>
            {said()}
          </p>
          <div className={classes.foot} data-foot>
            <span>
              <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {t('choose')}
            </span>
            <span>
              <KeyCap>↵</KeyCap> {t('open')}
            </span>
            <span>
              <KeyCap>{t('ctrl')}</KeyCap> <KeyCap>↵</KeyCap> {t('newTab')}
            </span>
            <span className={classes.scope}>{t('scope')}</span>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )

  function said(): string {
    if (hasFailed) return t('failed')
    if (entries.length > 0 || isWaiting) return ''
    return t('nothing', { asked: asked.trim() })
  }
}
