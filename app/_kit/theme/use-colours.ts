import { useLayoutEffect } from 'react'

/** Where Mantine keeps the choice of light or dark in this browser. */
const place = 'mantine-color-scheme-value'

/** Follows the system and the other windows of this browser, as the script at the head of the page does once: light or dark. */
export function useColours(): void {
  useLayoutEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const chosen = read()
      const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light'
      document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
    }
    // Where React has made the page's root anew, the script does not run again.
    apply()
    const ended = new AbortController()
    const { signal } = ended
    dark.addEventListener('change', apply, { signal })
    window.addEventListener('storage', ({ key }) => key === place && apply(), { signal })
    return () => ended.abort()
  }, [])
}

function read(): string | null {
  try {
    return localStorage.getItem(place)
  } catch {
    return null
  }
}
