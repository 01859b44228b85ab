'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { PassageButton } from '@/app/_stimulus/sound/lazy'
import { stretchesOf } from '@/domain/stimulus/lent/lent-sound'
import styles from './lend.module.css'
import type { LentPage } from './loan'
import { filesFor, isSoundRight, type SoundDraft, soundOf, usualSound } from './loan-sound'

type SoundFieldsProps = {
  readonly liveSessionId: string
  readonly page: LentPage
  /** When the reply comes, as it is typed. */
  readonly at: string
  readonly sound: SoundDraft
  readonly isWrong: boolean
  readonly onChange: (sound: SoundDraft) => void
}

/** Whether the sound goes with the words, and which stretches of it, to be heard as they are set. Of a room’s one recording: why it does not. */
export function SoundFields({ liveSessionId, page, at, sound, isWrong, onChange }: SoundFieldsProps) {
  const t = useTranslations('lending.form.sound')
  const { as, together, files } = page.recorded
  if (as === 'room') {
    return (
      <FormPart title={t('title')} isRoomy>
        <p className={styles.small}>{t('room')}</p>
      </FormPart>
    )
  }
  // A seat that may not hear the voices sets no ends.
  if (together.length === 0 || files === null) return null
  const set = (change: Partial<SoundDraft>) => onChange({ ...sound, ...change })
  const field = (name: 'from' | 'to' | 'cameTo') => (
    <TextInput
      label={t(name)}
      description={t(`${name}Hint`)}
      value={sound[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <FormPart title={t('title')} isRoomy>
      <Stack gap="4">
        <Checkbox
          label={t('with')}
          description={t('withHint')}
          checked={sound.isOn}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? usualSound(at) : { ...sound, isOn: false })
          }
        />
        {sound.isOn ? (
          <>
            <div className={styles.times}>
              {field('from')}
              {field('to')}
              {field('cameTo')}
            </div>
            <Listen liveSessionId={liveSessionId} page={page} at={at} sound={sound} />
            <p
              className={styles.small}
              data-wrong={isWrong || undefined}
              role={isWrong ? 'alert' : undefined}
            >
              {t('most')}
            </p>
          </>
        ) : null}
      </Stack>
    </FormPart>
  )
}

function Listen({
  liveSessionId,
  page,
  at,
  sound,
}: Pick<SoundFieldsProps, 'liveSessionId' | 'page' | 'at' | 'sound'>) {
  const asked = isSoundRight(sound, at, page.recorded.together) ? soundOf(sound) : null
  if (!asked) return null
  const stretches = stretchesOf(asked)
  return (
    <Row gap="2" wraps>
      {(['before', 'came'] as const).map((part) => {
        const stretch = stretches[part]
        const files = stretch && filesFor(liveSessionId, page, stretch)
        return files ? <PassageButton key={part} of={part} passage={{ files, ...stretch }} /> : null
      })}
    </Row>
  )
}
