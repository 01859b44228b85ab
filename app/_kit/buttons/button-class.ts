import styles from './button.module.css'

export type ButtonLook = {
  /** `primary` is what the screen is for; `danger` cannot be taken back; `ghost` is drawn without an outline. */
  readonly kind?: 'plain' | 'primary' | 'danger' | 'ghost'
  /** Heights under a mouse: 28, 32, 36 and 44 px. */
  readonly size?: 'xs' | 's' | 'm' | 'l'
  /** As wide as high, for an icon alone. */
  readonly square?: boolean
}

/** The classes that draw a button, with those of the place it stands in. */
export function buttonClass(
  { kind = 'plain', size = 'm', square = false }: ButtonLook,
  place?: string,
): string {
  const names = [styles.btn, styles[kind], styles[size], square && styles.square, place]
  return names.filter(Boolean).join(' ')
}
