import { qrCode } from '@/domain/qr/qr-code'
import styles from './qr.module.css'

/** Readers need as much light around it, modules. */
const quiet = 4

/** A text as a QR code, dark on light whatever the theme; nothing for a text that is too long for one. */
export function Qr({ text, label }: { text: string; label: string }) {
  const rows = qrCode(text)
  if (rows === null) return null
  const size = rows.length + 2 * quiet
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  )
}
