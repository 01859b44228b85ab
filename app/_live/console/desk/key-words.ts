import type { Keys } from '@/app/_preferences/use-keys'
import type { Desk } from './use-console'

/** How the keys of commands are written and announced; null where a command has none, or keys are off. */
export function keyWords(keys: Keys): Pick<Desk, 'capOf' | 'shortcutOf'> {
  const pressOf = (commandId: string, contrary = false) => {
    const press = keys.on ? keys.map.keys.get(commandId)?.press : null
    return press ? { code: press.code, shift: press.shift || contrary } : null
  }
  return {
    capOf(commandId, contrary) {
      const press = pressOf(commandId, contrary)
      return press && (keys.letterOf(commandId) ?? keys.capOf(press))
    },
    shortcutOf(commandId, contrary) {
      const press = pressOf(commandId, contrary)
      return press ? (keys.letterOf(commandId)?.replace('⇧', 'Shift+') ?? keys.ariaOf(press)) : undefined
    },
  }
}
