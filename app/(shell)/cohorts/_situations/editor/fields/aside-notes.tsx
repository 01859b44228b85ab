'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import type { Path } from '@/domain/library/field-edit'
import type { TextAside } from '@/domain/library/text-aside'
import { useEditing } from './editing'
import classes from './fields.module.css'

/** Texts that met another person's edit of this field: both are there until one is chosen. */
export function AsideNotes({ path }: { path: Path }) {
  const { aside } = useEditing()
  const here = aside.filter((text) => text.path.join('.') === path.join('.'))
  return here.map((text) => <AsideNote key={text.id} text={text} mayTake />)
}

/** One of them. It cannot be taken where its field is gone. */
export function AsideNote({ text, mayTake }: { text: TextAside; mayTake: boolean }) {
  const t = useTranslations('situationEditor.aside')
  const { personId, nameOf, settle, mayWrite } = useEditing()
  const name = nameOf(text.by)
  const kind = text.value === null ? 'removal' : mayTake ? 'text' : 'lost'
  const said = typeof text.value === 'string' ? text.value : '…'
  return (
    <div className={classes.aside} role="status">
      <p>{t(text.by === personId ? `mine.${kind}` : kind, { name, text: said })}</p>
      {mayWrite ? (
        <Row as="span" inline gap="1-5" wraps>
          {mayTake ? (
            <Button size="s" onClick={() => settle(text.id, true)}>
              {t(text.value === null ? 'remove' : 'take')}
            </Button>
          ) : null}
          <Button size="s" kind="ghost" onClick={() => settle(text.id, false)}>
            {t(mayTake ? 'keep' : 'drop')}
          </Button>
        </Row>
      ) : null}
    </div>
  )
}
