import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The files of a folder that hold something: a track's next chunk has an empty one that waits for it. */
export async function filledFiles(folder: string): Promise<string[]> {
  const sized = (await readdir(folder)).map(async (name) => ({ name, ...(await stat(join(folder, name))) }))
  return (await Promise.all(sized)).filter(({ size }) => size > 0).map(({ name }) => name)
}
