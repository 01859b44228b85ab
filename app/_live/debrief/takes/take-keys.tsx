'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { DrawnKeyCap } from '@/app/_kit/marks/key-cap'
import { keyWords } from '@/app/_live/console/desk/key-words'
import { useHotkeys } from '@/app/_live/console/desk/use-hotkeys'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useBuzz } from '@/app/_preferences/use-buzz'
import { type Keys, useKeys } from '@/app/_preferences/use-keys'
import { usePreferences } from '@/app/_preferences/use-preferences'
import { type Take, takeNumber } from '@/domain/live-session/take/take'
import { localize } from '@/domain/localized'
import {
  type Code,
  type Colour,
  codesOf,
  filledFamilies,
  genderOf,
  type Valence,
  valencesOf,
} from '@/domain/observation/grid'
import { spokenName } from '@/reading/words/spoken-name'
import styles from './take-keys.module.css'

type TakeKeysProps = { take: Take; onNote: (markId: string) => void }

/** The codes of the grid by the keys of the console: one press, one mark of this take. ⌫ takes one's last mark back, N notes its words. */
export function TakeKeys({ take, onNote }: TakeKeysProps) {
  const t = useTranslations('takes.keys')
  const locale = useLocale()
  const { room, state, send, now } = useLive()
  const { preferences } = usePreferences()
  const keys = useKeys(room.grid)
  const { personId } = room.viewer
  const last = take.marks.findLast(({ authorId }) => authorId === personId)

  function mark(codeKey: string, valence: Valence | null, at: number) {
    const { reactionOffsetMs } = preferences
    void send({ type: 'markTake', takeId: take.id, codeKey, valence, reactionOffsetMs }, { at })
  }

  function undo() {
    if (last) void send({ type: 'dropTakeMark', takeId: take.id, markId: last.id })
  }

  function note() {
    if (last) onNote(last.id)
  }

  useHotkeys(keys.on ? keys.map : null, now, (action, at) => {
    if (action.type === 'mark') mark(action.codeKey, action.valence, at)
    else if (action.type === 'undo') undo()
    else if (action.type === 'writeNote') note()
  })
  return (
    <section className={styles.keys} aria-labelledby="take-keys">
      <div className={styles.head}>
        <h2 id="take-keys">{t('mine', { number: takeNumber(state, take) })}</h2>
        <p>{t('hint')}</p>
        <Button size="xs" kind="ghost" aria-disabled={!last || undefined} onClick={note}>
          {t('note')}
          <Cap keys={keys} id="note" />
        </Button>
        <Button size="xs" kind="ghost" aria-disabled={!last || undefined} onClick={undo}>
          {t('undo')}
          <Cap keys={keys} id="undo" />
        </Button>
      </div>
      {filledFamilies(room.grid).map((family) => (
        <fieldset key={family.key} className={styles.family} aria-label={localize(family.label, locale)}>
          {codesOf(room.grid, family).map((code) => (
            <CodeKeys key={code.key} code={code} keys={keys} colour={family.colour} onMark={mark} />
          ))}
        </fieldset>
      ))}
    </section>
  )
}

type CodeKeysProps = {
  code: Code
  colour: Colour
  keys: Keys
  onMark: (codeKey: string, valence: Valence | null, at: number) => void
}

function CodeKeys({ code, colour, keys, onMark }: CodeKeysProps) {
  const t = useTranslations('console')
  const locale = useLocale()
  const { now } = useLive()
  const buzz = useBuzz()
  const [positive = null, negative] = valencesOf(code)
  const name = localize(code.shortLabel, locale)
  const { shortcutOf } = keyWords(keys)
  const gender = genderOf(code, true)
  const label = (valence: Valence | null) =>
    valence === null
      ? spokenName(name, localize(code.label, locale))
      : t(`mark.${valence}`, { code: name, gender })
  const button = (valence: Valence | null, isContrary: boolean) => (
    <button
      type="button"
      aria-label={label(valence)}
      aria-keyshortcuts={shortcutOf(`code:${code.key}`, isContrary)}
      data-contrary={isContrary || undefined}
      onClick={(event) => {
        buzz(event, valence === 'breached' ? 'breach' : 'act')
        onMark(code.key, valence, now())
      }}
    >
      <CodeShape shape={code.shape} valence={valence} colour={colour} size={12} />
      {!isContrary && <span>{name}</span>}
      <Cap keys={keys} id={`code:${code.key}`} contrary={isContrary} />
    </button>
  )
  return (
    <span className={styles.code} data-paired={negative !== undefined || undefined}>
      {button(positive, false)}
      {negative !== undefined && button(negative, true)}
    </span>
  )
}

function Cap({ keys, id, contrary }: { keys: Keys; id: string; contrary?: boolean }) {
  const cap = keyWords(keys).capOf(id, contrary)
  return cap === null ? null : <DrawnKeyCap cap={cap} />
}
