'use client'

import { TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { readyCuesMax } from '@/domain/live-session/core/settings'
import { cueMaxLength, cueMaxWords } from '@/domain/live-session/cues/cue'
import { ReorderList } from './reorder-list'
import classes from './settings.module.css'
import type { SettingsFormState } from './use-settings-form'

/** The cohort’s own words, one a row: written, put in order, added and removed. */
export function CueTexts({ form }: { form: SettingsFormState }) {
  const t = useTranslations('settings')
  const { draft, faults, change } = form
  const { texts } = draft
  const box = useRef<HTMLDivElement>(null)
  const isFull = texts.length >= readyCuesMax
  const repeated = faults['settings.readyCues.texts']
  const repetition = useFieldError(repeated && t('fault.textRepeated'))
  const namedAt = (text: string, index: number) => text.trim() || t('cues.text', { position: index + 1 })

  function focusLater(find: () => HTMLElement | null | undefined) {
    requestAnimationFrame(() => find()?.focus())
  }
  const inputs = () => [...(box.current?.querySelectorAll('input') ?? [])]

  function add() {
    const number = Math.max(-1, ...texts.map(({ id }) => Number(id.split('-')[1]))) + 1
    change({ texts: [...texts, { id: `text-${number}`, text: '' }] })
    focusLater(() => inputs().at(-1))
  }

  function remove(id: string, index: number) {
    change({ texts: texts.filter((each) => each.id !== id) })
    focusLater(() => inputs()[Math.max(0, index - 1)] ?? box.current?.querySelector('button'))
  }

  function faultOf(index: number) {
    const fault = faults[`settings.readyCues.texts.${index}`]
    if (fault === 'textEmpty') return t('fault.textEmpty')
    return fault && t('fault.textTooLong', { words: cueMaxWords, length: cueMaxLength })
  }

  return (
    <div ref={box} className={classes.texts}>
      {texts.length === 0 ? (
        <p className={classes.hint}>{t('cues.noTexts')}</p>
      ) : (
        <ReorderList
          label={t('cues.list')}
          items={texts}
          nameOf={({ text }, index) => namedAt(text, index)}
          onOrder={(ordered) => change({ texts: ordered })}
        >
          {({ id, text }, index) => (
            <>
              <TextInput
                className={classes.text}
                aria-label={t('cues.text', { position: index + 1 })}
                autoComplete="off"
                value={text}
                error={faultOf(index) || (repeated ? isRepeated(texts, index) : undefined)}
                aria-describedby={
                  isRepeated(texts, index) ? repetition.control['aria-describedby'] : undefined
                }
                onChange={(event) => {
                  const words = event.currentTarget.value
                  change({ texts: texts.map((each) => (each.id === id ? { id, text: words } : each)) })
                }}
              />
              <Button
                kind="ghost"
                size="s"
                square
                aria-label={
                  text.trim()
                    ? t('cues.remove', { text: text.trim() })
                    : t('cues.removeEmpty', { position: index + 1 })
                }
                onClick={() => remove(id, index)}
              >
                <IconX size={16} stroke={1.75} aria-hidden />
              </Button>
            </>
          )}
        </ReorderList>
      )}
      {repetition.sentence}
      {isFull ? (
        <p className={classes.hint}>{t('cues.full', { most: readyCuesMax })}</p>
      ) : (
        <Button size="s" onClick={add}>
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {t('cues.add')}
        </Button>
      )}
    </div>
  )
}

/** Whether an earlier row says the same. */
function isRepeated(texts: readonly { readonly text: string }[], index: number): boolean {
  const words = texts[index]?.text.trim()
  return texts.slice(0, index).some(({ text }) => text.trim() === words)
}
