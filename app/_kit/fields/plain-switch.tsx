import styles from './plain-switch.module.css'

type PlainSwitchProps = {
  readonly 'aria-label': string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (isOn: boolean) => void
}

/** A switch. Without Mantine: the first picture of a room does without it. */
export function PlainSwitch({ onChange, ...input }: PlainSwitchProps) {
  return (
    <span className={styles.switch}>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked.
        role="switch"
        {...input}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.track} aria-hidden />
    </span>
  )
}
