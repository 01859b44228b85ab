import styles from './pills.module.css'

type PillsProps<T extends string> = {
  readonly label: string
  readonly chosen: T
  readonly pills: readonly { readonly key: T; readonly title: string; readonly count: number }[]
  readonly onChoose: (pill: T) => void
}

/** A list kept short: which part of it is shown, with how many lines each part has. */
export function Pills<T extends string>({ label, chosen, pills, onChoose }: PillsProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of buttons everywhere.
    <div className={styles.pills} role="group" aria-label={label}>
      {pills.map(({ key, title, count }) => (
        <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {title} <span>{count}</span>
        </button>
      ))}
    </div>
  )
}
