import { mostItems } from '../exchange/content-file'
import { readText } from '../exchange/read-text'
import { unkeepableTexts } from '../exchange/unkeepable-texts'
import { type WrittenStimulus, writtenStimulusSchema } from './stimulus-schema'

const format = 'triade-moments'
const version = 1

/** What can be wrong with a whole file: it is no file of moments, or of a later release, or holds none or too many. */
export type StimulusFileFault = 'notAFile' | 'newerVersion' | 'nothing' | 'tooMany'
export type ReadStimulusFile =
  | { readonly fault: StimulusFileFault }
  /** `refused`: places in the file, from 1, of moments that cannot be used. */
  | {
      readonly fault: null
      readonly stimuli: readonly WrittenStimulus[]
      readonly refused: readonly number[]
    }

/** A file with these moments, as text that people can read and edit. */
export function writeStimulusFile(stimuli: readonly WrittenStimulus[]): string {
  const items = stimuli.map((each) => writtenStimulusSchema.parse(each))
  return `${JSON.stringify({ format, version, items }, null, 2)}\n`
}

/** Reads a file of moments; one that is wrong keeps none of the others from being used. Never throws. */
export function readStimulusFile(text: string): ReadStimulusFile {
  const read = readText(text)
  if ('problems' in read) return { fault: 'notAFile' }
  const file = read.value
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== format)
    return { fault: 'notAFile' }
  if (!('version' in file) || file.version !== version) return { fault: 'newerVersion' }
  const items: unknown = 'items' in file ? file.items : null
  if (!Array.isArray(items) || items.length === 0) return { fault: 'nothing' }
  if (items.length > mostItems) return { fault: 'tooMany' }
  const stimuli: WrittenStimulus[] = []
  const refused: number[] = []
  items.forEach((item: unknown, index) => {
    const parsed = writtenStimulusSchema.safeParse(item)
    if (parsed.success && unkeepableTexts(item, 1).length === 0) stimuli.push(parsed.data)
    else refused.push(index + 1)
  })
  return { fault: null, stimuli, refused }
}
